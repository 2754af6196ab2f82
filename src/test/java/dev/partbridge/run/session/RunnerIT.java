package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small migration from first statement to proof, and once more. */
@ExtendWith(FreshDatabase.class)
class RunnerIT {
    private static final RunSettings SETTINGS = new RunSettings("small", 2, -1, false, false);
    private final SmallMigration migration = new SmallMigration();
    private final Events events = new Events();

    @Test
    void copiesAndProves(TestDatabase database) throws SQLException {
        RunReport report = run(database, SETTINGS);

        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(report.copied()).isEqualTo(360);
        assertThat(report.validation().orElseThrow().counts())
                .extracting(c -> c.leaf() + " " + c.source() + " " + c.rejects() + " " + c.found())
                .containsExactly(
                        "a.sales_p1 40 0 40",
                        "a.sales_p2 40 0 40",
                        "a.sales_p3 40 0 40",
                        "a.items_p1 80 0 80",
                        "a.items_p2 80 0 80",
                        "a.items_p3 80 0 80",
                        "a.items_landing 0 0 0");
        assertThat(report.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query("SELECT count(*) FROM a.items WHERE note = E'a\\tb'"))
                .containsExactly("120");
        assertThat(database.query("SELECT state, count(*) FROM partbridge.chunk GROUP BY 1"))
                .containsExactly("done|8");
        events.checkOrder();
    }

    @Test
    void doesNothingTheSecondTime(TestDatabase database) throws SQLException {
        run(database, SETTINGS);
        List<String> before = journal(database);

        RunReport again = run(database, SETTINGS);

        assertThat(again.outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
        assertThat(again.copied()).isZero();
        assertThat(again.validation().orElseThrow().passed()).isTrue();
        assertThat(journal(database)).isEqualTo(before);
    }

    @Test
    void refusesNamesThatAreTaken(TestDatabase database) throws SQLException {
        database.execute("CREATE SCHEMA a; CREATE TABLE a.sales_p2 (x int)");

        assertThatThrownBy(() -> run(database, SETTINGS))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("table a.sales_p2");

        assertThat(database.query("SELECT to_regclass('a.sales'), to_regnamespace('partbridge')"))
                .containsExactly("null|null");
    }

    private static List<String> journal(TestDatabase database) throws SQLException {
        return database.query("SELECT 'run', id, state, finished::text FROM partbridge.run "
                + "UNION ALL SELECT 'chunk', 0, chunk, done::text FROM partbridge.chunk "
                + "UNION ALL SELECT 'object', id, statement, done::text FROM partbridge.object ORDER BY 1, 2, 3");
    }

    private RunReport run(TestDatabase database, RunSettings settings) throws SQLException {
        return new Runner(database::connect, migration).run(migration.plan(), settings, events, Cancellation.none());
    }
}
