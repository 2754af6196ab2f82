package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.program.Program;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Scripts with very many rows, migrated by the program in little memory. */
@Tag("deep")
@ExtendWith(FreshDatabase.class)
class LongScriptIT {
    private static final int MONTHS = 12;

    @TempDir
    private Path folder;

    /** What stands before the row's INSERT; dates are written as its format wants them. */
    private interface Before {
        Before NOTHING = row -> "";

        String of(int row);
    }

    @Test
    void threeHundredThousandInserts(TestDatabase database) throws IOException, SQLException {
        table("script.sql");
        rows("script.sql", 300_000, Before.NOTHING);
        assertThat(migrated(database)).isEqualTo(expected(300_000));
    }

    @Test
    void insertsBeforeTheirTable(TestDatabase database) throws IOException, SQLException {
        rows("a_rows.sql", 300_000, Before.NOTHING);
        table("b_table.sql");
        assertThat(migrated(database)).isEqualTo(expected(300_000));
    }

    @Test
    void anotherSessionForEachOfTenThousandRows(TestDatabase database) throws IOException, SQLException {
        table("script.sql");
        rows(
                "script.sql",
                10_000,
                row -> "ALTER SESSION SET NLS_DATE_FORMAT = '" + (row % 2 == 0 ? "YYYY-MM-DD" : "DD.MM.YYYY") + "';\n");
        assertThat(migrated(database)).isEqualTo(expected(10_000));
    }

    @Test
    void anotherValueForEachOfTenThousandRows(TestDatabase database) throws IOException, SQLException {
        table("script.sql");
        rows("script.sql", 10_000, row -> "DEFINE ID = " + row + "\n");
        assertThat(migrated(database)).isEqualTo(expected(10_000));
    }

    private void table(String file) throws IOException {
        StringBuilder partitions = new StringBuilder();
        for (int month = 1; month <= MONTHS; month++) {
            String below = month == MONTHS ? "2025-01-01" : String.format(Locale.ROOT, "2024-%02d-01", month + 1);
            partitions.append(month == 1 ? "" : ",\n").append("  PARTITION P").append(month);
            partitions.append(" VALUES LESS THAN (DATE '").append(below).append("')");
        }
        Files.writeString(
                folder.resolve(file),
                "CREATE TABLE SALE (SALE_ID NUMBER(10) CONSTRAINT SALE_PK PRIMARY KEY, D DATE NOT NULL, NOTE"
                        + " VARCHAR2(400))\nPARTITION BY RANGE (D) (\n" + partitions + ");\n");
    }

    private void rows(String file, int rows, Before before) throws IOException {
        Path path = folder.resolve(file);
        String start = Files.exists(path) ? Files.readString(path) : "";
        try (BufferedWriter script = Files.newBufferedWriter(path)) {
            script.write(start);
            for (int row = 0; row < rows; row++) {
                String own = before.of(row);
                String id = own.startsWith("DEFINE") ? "&ID" : String.valueOf(row);
                String date = String.format(
                        Locale.ROOT,
                        own.contains("DD.MM") ? "'%2$02d.%1$02d.2024'" : "DATE '2024-%1$02d-%2$02d'",
                        row % MONTHS + 1,
                        row % 28 + 1);
                script.write(own + "INSERT INTO SALE (SALE_ID, D, NOTE) VALUES (" + id + ", "
                        + (own.contains("YYYY-MM") ? date.substring("DATE ".length()) : date) + ", 'row " + row
                        + ", it''s a note of some length');\n");
            }
        }
    }

    private List<String> migrated(TestDatabase database) throws SQLException {
        Program.Result run = Program.run(
                Map.of("PGPASSWORD", database.password(), "PARTBRIDGE_JAVA_OPTS", "-Xmx128m"),
                "migrate",
                folder.toString(),
                database.jdbcUrl());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("All checks passed");
        return database.query("SELECT tableoid::regclass, count(*), sum(sale_id), count(DISTINCT note), min(note) LIKE"
                + " '%it''s a note of some length' FROM sale GROUP BY tableoid ORDER BY length(tableoid::regclass::text),"
                + " tableoid::regclass::text");
    }

    /** For each partition the rows and the sum of their ids. */
    private static List<String> expected(int rows) {
        List<String> expected = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            long count = 0;
            long sum = 0;
            for (int row = month; row < rows; row += MONTHS) {
                count++;
                sum += row;
            }
            expected.add("sale_p" + (month + 1) + "|" + count + "|" + sum + "|" + count + "|t");
        }
        return expected;
    }
}
