package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.rows.RowSource;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a live table, written down as they are shown, are the same rows when the file is read. */
class SameAsFilesTest {
    private static final int ROWS = 400;
    private static final OracleTable TABLE = table(
            "T",
            column("N", OracleType.of("NUMBER")),
            column("I", OracleType.of("INTEGER")),
            column("F", OracleType.of("BINARY_FLOAT")),
            column("B", OracleType.of("BINARY_DOUBLE")),
            column("D", OracleType.of("DATE")),
            column("TS", OracleType.of("TIMESTAMP", 9)),
            column("TZ", OracleType.of("TIMESTAMP WITH TIME ZONE", 9)),
            column("LTZ", OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 9)),
            column("YM", OracleType.of("INTERVAL YEAR TO MONTH", 4)),
            column("DS", OracleType.of("INTERVAL DAY TO SECOND", 4, 9)),
            column("V", OracleType.of("VARCHAR2", 400)),
            column("C", OracleType.of("CHAR", 8)),
            column("R", OracleType.of("RAW", 40)),
            column("CL", OracleType.of("CLOB")),
            column("BL", OracleType.of("BLOB")));
    private static final List<Column> WIRE = List.of(
            Column.of("N", "NUMBER"),
            Column.of("I", "NUMBER(38)"),
            Column.of("F", "BINARY_FLOAT"),
            Column.of("B", "BINARY_DOUBLE"),
            Column.of("D", "DATE"),
            Column.of("TS", "TIMESTAMP(9)"),
            Column.of("TZ", "TIMESTAMP(9) WITH TIME ZONE"),
            Column.of("LTZ", "TIMESTAMP(9) WITH LOCAL TIME ZONE"),
            Column.of("YM", "INTERVAL YEAR(4) TO MONTH"),
            Column.of("DS", "INTERVAL DAY(4) TO SECOND(9)"),
            Column.of("V", "VARCHAR2(400)"),
            Column.of("C", "CHAR(8)"),
            Column.of("R", "RAW(40)"),
            Column.of("CL", "CLOB"),
            Column.of("BL", "BLOB"),
            Column.of("ROWID", "ROWID"));
    private static final String[] PIECES = {"a", "Z", " ", ",", "\"", "\n", "\r\n", "ä", "€", "😀", "\\N", "\t", "'"};

    @TempDir
    private Path folder;

    @Test
    void shownRowsAreReadBack() throws IOException, SQLException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Row> rows = IntStream.range(0, ROWS).mapToObj(i -> row(random)).toList();
        List<List<@Nullable Object>> live = new ArrayList<>();
        String header = TABLE.columns().stream().map(c -> c.name().text()).collect(Collectors.joining(",")) + "\n";
        StringBuilder file = new StringBuilder(header);
        try (OneTable server = new OneTable()) {
            server.answers(WIRE, rows);
            RowRequest request = new RowRequest(TABLE, RowPart.whole(), ReadPoint.CURRENT);
            try (Connection connection = server.connect();
                    RowSource source = OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> {})) {
                while (source.next()) {
                    assertThat(source.defect()).isEmpty();
                    live.add(ReadRows.row(source));
                    file.append(source.raw().substring(RowidText.LENGTH + 1)).append('\n');
                }
            }
        }
        assertThat(live).hasSize(ROWS);
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("T.csv"), bytes);
        DataSlice slice = new DataSlice("T.csv", 1, header.length(), 2, ROWS, bytes.length - header.length());
        try (RowSource source = new CsvOpener(folder).open(TABLE, slice)) {
            assertThat(ReadRows.all(source)).isEqualTo(live);
        }
    }

    private static Row row(Random random) {
        @Nullable
        Object[] values = {
            new BigDecimal(new BigInteger(random.nextInt(1, 120), random), random.nextInt(-40, 40)),
            new BigDecimal(new BigInteger(random.nextInt(1, 120), random).negate()),
            Float.intBitsToFloat(random.nextInt()),
            Double.longBitsToDouble(random.nextLong()),
            time(random).withNano(0),
            time(random),
            time(random).atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 840))),
            time(random),
            Period.ofMonths(random.nextInt(-99_999, 100_000)).normalized(),
            Duration.ofSeconds(random.nextInt(-99_999_999, 100_000_000), random.nextInt(1_000_000_000)),
            text(random, 30),
            String.format("%-8s", "x".repeat(random.nextInt(1, 9))),
            bytes(random, 40),
            text(random, 40),
            bytes(random, 100),
            "AAASdqAAEAAAAInAAA"
        };
        for (int i = 0; i < values.length - 1; i++) {
            if (random.nextInt(8) == 0) {
                values[i] = null;
            }
        }
        return Row.of(values);
    }

    private static LocalDateTime time(Random random) {
        int year = random.nextInt(5) == 0 ? random.nextInt(-4_700, -1) : random.nextInt(2, 9_999);
        return LocalDateTime.of(year, 1, 1, 0, 0)
                .plusSeconds(random.nextInt(365 * 86_400))
                .withNano(random.nextBoolean() ? 1_000_000 * random.nextInt(1_000) : random.nextInt(1_000_000_000));
    }

    private static String text(Random random, int most) {
        return random.ints(random.nextInt(1, most), 0, PIECES.length)
                .mapToObj(i -> PIECES[i])
                .collect(Collectors.joining());
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(1, most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
