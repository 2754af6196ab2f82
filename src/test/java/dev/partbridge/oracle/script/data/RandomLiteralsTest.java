package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random values written as literals in all their ways come back as they were. */
class RandomLiteralsTest {
    @TempDir
    private Path folder;

    @Test
    void readsRandomLiteralsBackEqual() throws IOException {
        long seed = 20260727;
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder("CREATE TABLE t (n NUMBER(13,3), v VARCHAR2(40), d DATE);\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
            String text = random.ints(random.nextInt(12), 0, 9)
                    .mapToObj(c -> List.of("a", "'", ";", "\n/\n", "é", "😀", " ", "--", "/*")
                            .get(c))
                    .collect(Collectors.joining())
                    .strip();
            LocalDate date = LocalDate.of(1950 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            script.append(random.nextBoolean() ? "INSERT INTO t VALUES (" : "insert into T (N, V, D) values\n(")
                    .append(number(random, number))
                    .append(", ")
                    .append(text(random, text))
                    .append(", ")
                    .append(date(random, date))
                    .append(random.nextBoolean() ? ");\n" : ")\n/\n");
            expected.add("N=[" + number.setScale(3).toPlainString() + "] V="
                    + (text.isEmpty() ? "NULL" : "[" + text + "]") + " D=[" + date + " 00:00:00]");
        }
        assertThat(new ScriptRows(folder)
                        .rows(script.toString()).stream().map(r -> r.substring(Math.max(0, r.indexOf("N=")))))
                .as("seed " + seed)
                .containsExactlyElementsOf(expected);
    }

    private static String number(Random random, BigDecimal value) {
        return switch (random.nextInt(4)) {
            case 0 -> value.toPlainString();
            case 1 -> "'" + value.toPlainString() + "'";
            case 2 -> value.unscaledValue() + "E-" + value.scale();
            default -> "to_number('" + value.toPlainString() + "')";
        };
    }

    private static String text(Random random, String value) {
        return switch (random.nextInt(3)) {
            case 0 -> "'" + value.replace("'", "''") + "'";
            case 1 -> "q'~" + value + "~'";
            default -> "'" + value.replace("'", "' || chr(39) || '") + "'";
        };
    }

    private static String date(Random random, LocalDate value) {
        String month = value.getMonth().name().substring(0, 3);
        String two = String.format("%02d", value.getYear() % 100);
        return switch (random.nextInt(4)) {
            case 0 -> "DATE '" + value + "'";
            case 1 -> "to_date('" + value + "', 'YYYY-MM-DD')";
            case 2 -> "'" + value.getDayOfMonth() + "-" + month + "-" + two + "'";
            default ->
                "to_timestamp('" + month + " " + value.getDayOfMonth() + " " + value.getYear() + "', 'MON DD YYYY')";
        };
    }
}
