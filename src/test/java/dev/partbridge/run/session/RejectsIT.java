package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.journal.Rejects;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that cannot go in are kept with place and reason; all others go in. */
@ExtendWith(FreshDatabase.class)
class RejectsIT {
    private final SmallMigration migration = new SmallMigration();
    private final Events events = new Events();

    @BeforeEach
    void spoilRows() {
        LocalDateTime june = LocalDateTime.of(2024, 6, 1, 0, 0);
        migration.sales.set(10, new Object[] {new RowDefect("22P04", "2 fields where the table has 3 columns")});
        migration.sales.set(20, new Object[] {21L, LocalDateTime.of(2024, 3, 1, 0, 0), "longer than ten"});
        migration.sales.set(60, new Object[] {61L, june, "late"});
        migration.sales.set(61, new Object[] {62L, LocalDateTime.of(2024, 2, 1, 0, 0), "nul \0"});
        migration.items.set(0, new Object[] {2L, 777777L, "orphan"});
        migration.items.set(5, new Object[] {7L, 3L, "longer than ten"});
    }

    @Test
    void keepsThemAndLoadsTheRest(TestDatabase database) throws SQLException {
        RunReport report = run(database, -1);

        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(database.query("SELECT origin || ':' || line, sqlstate, source_partition, reason "
                        + "FROM partbridge.reject WHERE source_table = 'SALES' ORDER BY line"))
                .containsExactly(
                        "SALES.csv:12|22P04||2 fields where the table has 3 columns",
                        "SALES.csv:22|22001|P3|column note: value too long for type character varying(10)",
                        "SALES.csv:62|23514||no partition of SALES takes the row (ORA-14400): (SALE_DATE)=("
                                + "'2024-06-01 00:00:00')",
                        "SALES.csv:63|22021|P2|column note holds the character NUL, which PostgreSQL's text cannot "
                                + "hold at place 5");
        // two items of each of the four rejected sales, one without sale, one too long
        assertThat(database.query("SELECT origin || ':' || line, sqlstate, reason FROM partbridge.reject "
                        + "WHERE source_table = 'ITEMS' ORDER BY line LIMIT 3"))
                .containsExactly(
                        "ITEMS.csv:2|23503|parent (sale_id)=(777777) is not in a.sales; 4 of its rows were rejected",
                        "ITEMS.csv:7|22001|column note: value too long for type character varying(10)",
                        "ITEMS.csv:22|23503|parent (sale_id)=(11) is not in a.sales; 4 of its rows were rejected");
        assertThat(database.query("SELECT line, raw FROM partbridge.reject WHERE source_table = 'ITEMS' ORDER BY line "
                        + "LIMIT 2"))
                .containsExactly("2|[2, 777777, orphan]", "7|[7, 3, longer than ten]");
        assertThat(report.rejects()).isEqualTo(4 + 8 + 2);
        assertThat(report.copied()).isEqualTo(116 + 230);
        assertThat(report.validation().orElseThrow().counts()).allMatch(CountLine::passed);
        assertThat(report.validation().orElseThrow().passed()).isTrue();
        events.checkOrder();
    }

    @Test
    void countsThemWhenItValidatesAlone(TestDatabase database) throws SQLException, IOException {
        RunReport report = run(database, -1);

        ValidationReport alone = new Validation(database::connect, migration)
                .validate(migration.plan(), "small", ProofSettings.defaults(), event -> {}, Cancellation.none());

        assertThat(alone.counts()).isEqualTo(report.validation().orElseThrow().counts());
        assertThat(alone.passed()).isTrue();
    }

    @Test
    void listsThoseOfOneProject(TestDatabase database) throws SQLException {
        run(database, -1);
        database.execute("INSERT INTO partbridge.reject (project, chunk, source_table, source_partition, origin, line, "
                + "sqlstate, reason, raw) VALUES ('another', 'c', 'A', '', 'A.csv', 1, '22000', 'r', 'x')");
        try (Connection connection = database.connect()) {
            assertThat(Rejects.first(connection, "small", 1))
                    .extracting(reject -> reject.position().toString())
                    .containsExactly("ITEMS.csv:2");
            assertThat(Rejects.first(connection, "another", 10)).hasSize(1);
        }
    }

    @Test
    void stopsAtTheLimit(TestDatabase database) throws SQLException {
        RunReport report = run(database, 1);

        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure().orElseThrow())
                .contains("more than the 1 allowed")
                .contains("--max-rejects");
        assertThat(report.rejects()).isEqualTo(2);
        assertThat(run(database, 1).outcome()).as("the same limit again").isEqualTo(Outcome.STOPPED);
        assertThat(run(database, -1).outcome()).isEqualTo(Outcome.DONE);
    }

    private RunReport run(TestDatabase database, long maxRejects) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, maxRejects, false, false),
                        events,
                        Cancellation.none());
    }
}
