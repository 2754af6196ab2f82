package dev.partbridge.run.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was said beforehand, beside what the server says of the same table when its rows are in. */
@ExtendWith(FreshDatabase.class)
class SizeEstimateIT {
    private static final int ROWS = 200_000;

    private static final String SCRIPT =
            """
            CREATE TABLE sales (
              id NUMBER(10) NOT NULL, sold DATE NOT NULL, price NUMBER(12,2), note VARCHAR2(200),
              CONSTRAINT sales_pk PRIMARY KEY (id, sold))
            PARTITION BY RANGE (sold)
             (PARTITION p1 VALUES LESS THAN (DATE '2024-07-01'), PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE INDEX sales_note ON sales (note) LOCAL;
            """;

    @TempDir
    private Path folder;

    private final List<String> notes = new CopyOnWriteArrayList<>();

    @Test
    void isWithinAFactorOfTwo(TestDatabase database, TestReporter reporter) throws IOException, SQLException {
        Files.writeString(folder.resolve("t.sql"), SCRIPT);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("SALES.csv"))) {
            out.write("ID,SOLD,PRICE,NOTE\n");
            for (int i = 1; i <= ROWS; i++) {
                out.write(i + ",2024-" + (i % 2 == 0 ? "03" : "09") + "-15 12:00:00," + i % 1000 + ".25,note number "
                        + i + " of the table\n");
            }
        }
        TableSize estimate;
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            estimate = SizeEstimate.of(plan).get(0);
            RunReport report = engine.migrate(
                    inspection,
                    plan,
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults(),
                    event -> {
                        if (event instanceof RunEvent.Note note) {
                            notes.add(note.message());
                        }
                    },
                    Cancellation.none());
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        }
        assertThat(notes)
                .filteredOn(n -> n.startsWith("disk "))
                .singleElement()
                .asString()
                .startsWith("disk on the target, estimated: ");
        long table = size(database, "pg_table_size");
        long indexes = size(database, "pg_indexes_size");
        reporter.publishEntry("table", estimate.table() + " estimated, " + table);
        reporter.publishEntry("indexes", estimate.indexes() + " estimated, " + indexes);
        assertThat(estimate.rows()).isEqualTo(ROWS);
        assertThat(estimate.table()).isBetween(table / 2, table * 2);
        assertThat(estimate.indexes()).isBetween(indexes / 2, indexes * 2);
    }

    private static long size(TestDatabase database, String function) throws SQLException {
        return Long.parseLong(
                database.query("SELECT sum(" + function + "(relid)) FROM pg_partition_tree('sales')" + " WHERE isleaf")
                        .get(0));
    }
}
