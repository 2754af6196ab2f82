package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.plan.Phase;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dry run executes the structure on the target, tells what is refused, and leaves nothing there. */
@ExtendWith(FreshDatabase.class)
class TriedStructureIT {
    private static final String TRIED =
            "the 13 statements of the structure are tried on the target, in one transaction that is rolled back";

    private final SmallMigration migration = new SmallMigration();
    private final Events events = new Events();
    private final Cancellation cancellation = new Cancellation();

    private RunReport dry(TestDatabase database) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings(
                                "small",
                                1,
                                0,
                                EarlierRun.CARRIED_ON,
                                true,
                                ProofSettings.defaults(),
                                Retry.of(0),
                                0,
                                BuildSettings.defaults(),
                                new Prechecks(false, true)),
                        events,
                        cancellation);
    }

    private List<String> told() {
        return events.of(RunEvent.Note.class).stream()
                .map(RunEvent.Note::message)
                .filter(line -> !line.startsWith("would do: ") && !line.startsWith("disk "))
                // of the servers of tests
                .filter(line -> !line.startsWith("warning PB-RUN-007"))
                .toList();
    }

    /** Relations, schemas, functions and locks of ours; the locks of this query aside. */
    private static void nothingIsLeft(TestDatabase database) throws SQLException {
        assertThat(database.query("SELECT oid::regclass FROM pg_class WHERE relnamespace NOT IN (SELECT oid FROM"
                        + " pg_namespace WHERE nspname LIKE 'pg\\_%' OR nspname = 'information_schema')"))
                .isEmpty();
        assertThat(database.query("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"))
                .containsExactlyInAnyOrder("public", "information_schema");
        assertThat(database.query("SELECT l.* FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                        + " WHERE d.datname = current_database() AND pid <> pg_backend_pid()"))
                .isEmpty();
    }

    private void extra(Phase phase, ObjectId object, String sql) {
        migration.extra.add(SmallMigration.execute(phase, object, sql, ""));
    }

    private static ObjectId index(String table, String name) {
        return ObjectId.index(QualifiedName.of("a", table), Identifier.of(name));
    }

    @Test
    void aTargetThatTakesAll(TestDatabase database) throws SQLException {
        assertThat(dry(database).outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(told()).containsExactly(TRIED, "all 13 statements were tried and rolled back: none was refused");
        events.checkOrder();
        nothingIsLeft(database);
    }

    @Test
    void eachThatIsRefusedAndWhatNeedsIt(TestDatabase database) throws SQLException {
        extra(Phase.INDEXES, index("sales", "sales_note"), "CREATE INDEX sales_note ON a.sales USING gin (note trgm)");
        QualifiedName shapes = QualifiedName.of("a", "shapes");
        extra(Phase.TABLES, ObjectId.table(shapes), "CREATE TABLE a.shapes (\n  id bigint,\n  shape geometry)");
        extra(
                Phase.KEYS,
                ObjectId.constraint(shapes, Identifier.of("shapes_pk")),
                "ALTER TABLE a.shapes ADD CONSTRAINT shapes_pk PRIMARY KEY (id)");
        extra(
                Phase.TRIGGERS,
                ObjectId.of(ObjectKind.FUNCTION, QualifiedName.of("a", "f")),
                "CREATE FUNCTION a.f() RETURNS int LANGUAGE plperl AS 'return 1'");
        assertThat(dry(database).outcome()).isEqualTo(RunReport.Outcome.DONE);
        String advice =
                " Mend what the server says on the target, or choose otherwise for the object; the run would stop"
                        + " at this statement.";
        assertThat(told())
                .containsExactly(
                        TRIED.replace("13", "17"),
                        "error PB-RUN-009: 06-indexes index:a.sales#sales_note is refused by the target: operator class"
                                + " \"trgm\" does not exist for access method \"gin\" (SQLSTATE 42704)." + advice,
                        "error PB-RUN-009: 03-tables table:a.shapes is refused by the target: type \"geometry\" does not"
                                + " exist (SQLSTATE 42704)." + advice,
                        "error PB-RUN-009: 08-triggers function:a.f is refused by the target: language \"plperl\" does not"
                                + " exist (SQLSTATE 42704)." + advice,
                        "all 17 statements were tried and rolled back: 3 refused, and 1 failed for want of these");
        nothingIsLeft(database);
    }

    @Test
    void aSessionThatIsEndedInTheMiddle(TestDatabase database) throws SQLException {
        extra(Phase.KEYS, index("sales", "end"), "SELECT pg_terminate_backend(pg_backend_pid())");
        assertThatThrownBy(() -> dry(database))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("terminating connection due to administrator command");
        nothingIsLeft(database);
    }

    @Test
    void oneThatIsCancelledInAStatement(TestDatabase database) throws Exception {
        extra(Phase.KEYS, index("sales", "sleep"), "SELECT pg_sleep(600)");
        CompletableFuture<Void> cancelled = CompletableFuture.runAsync(() -> {
            try {
                while (database.query("SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'")
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            cancellation.cancel();
        });
        assertThat(dry(database).outcome()).isEqualTo(RunReport.Outcome.STOPPED);
        cancelled.get();
        nothingIsLeft(database);
    }

    @Test
    void isLeftOutOnceARunHasBegun(TestDatabase database) throws SQLException {
        new Runner(database::connect, migration)
                .run(migration.plan(), new RunSettings("small", 1, 0, false, false), event -> {}, Cancellation.none());
        assertThat(dry(database).outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(told())
                .containsExactly(
                        "the statements of the structure are not tried: what an earlier run created is on the target");
    }
}
