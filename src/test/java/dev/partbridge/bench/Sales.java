package dev.partbridge.bench;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Two million rows of about 58 bytes in twelve monthly partitions, as CSV and as an Oracle server has them. */
final class Sales {
    static final String OWNER = "APP";
    static final String TABLE = "SALES";
    static final int MONTHS = 12;
    static final long OF_MONTH = 166_667;
    static final long ROWS = MONTHS * OF_MONTH;

    static final List<Column> WIRE = List.of(
            Column.of("ID", "NUMBER(9)"),
            Column.of("SOLD", "DATE"),
            Column.of("AMOUNT", "NUMBER(10,2)"),
            Column.of("NOTE", "VARCHAR2(40)"),
            Column.of("ROWID", "VARCHAR2(18)"));

    /** After so many a month's rows begin again. */
    private static final int DISTINCT = 5_000;

    private static final DateTimeFormatter CSV = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** Of CSV as the program takes it. */
    static final String HEAD = "ID,SOLD,AMOUNT,NOTE\n";

    private Sales() {}

    /** Oracle's statement, without keys. */
    static String ddl() {
        StringBuilder ddl = new StringBuilder("CREATE TABLE sales (id NUMBER(9) NOT NULL, sold DATE NOT NULL,"
                + " amount NUMBER(10,2), note VARCHAR2(40)) PARTITION BY RANGE (sold) (\n");
        for (int month = 0; month < MONTHS; month++) {
            ddl.append("  PARTITION ")
                    .append(partition(month))
                    .append(" VALUES LESS THAN (DATE '")
                    .append(LocalDate.of(2024, 1, 1).plusMonths(month + 1L))
                    .append(month + 1 < MONTHS ? "'),\n" : "'));\n");
        }
        return ddl.toString();
    }

    static String partition(int month) {
        return String.format(Locale.ROOT, "P%02d", month + 1);
    }

    /** The rows of a month that differ, with their addresses. */
    static List<Row.Values> rows(int month) {
        return IntStream.range(0, DISTINCT)
                .mapToObj(i ->
                        new Row.Values(List.of(id(month, i), sold(month, i), amount(i), note(i), "AAASdqAAEAAAAInAAA")))
                .toList();
    }

    private static long id(int month, int i) {
        return 1_234_567L + 100_003L * month + 17L * i;
    }

    private static LocalDateTime sold(int month, int i) {
        return LocalDateTime.of(2024, 1 + month, 1 + i % 28, i % 24, i % 60, i * 7 % 60);
    }

    private static BigDecimal amount(int i) {
        return BigDecimal.valueOf(1_000_000 - 777L * i, 2);
    }

    private static String note(int i) {
        return "note of sale no " + (10_000 + i);
    }

    static void writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int month = 0; month < MONTHS; month++) {
                for (int at = 0; at < OF_MONTH; at++) {
                    int i = at % DISTINCT;
                    out.append(Long.toString(id(month, i)))
                            .append(',')
                            .append(CSV.format(sold(month, i)))
                            .append(',')
                            .append(amount(i).toPlainString())
                            .append(',')
                            .append(note(i))
                            .append('\n');
                }
            }
        }
    }
}
