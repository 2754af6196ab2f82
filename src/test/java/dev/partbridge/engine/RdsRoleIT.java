package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.Tablespaces;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Roles as Amazon RDS and Aurora give them: no superuser, no files and no tablespaces of the server. */
@ExtendWith(FreshDatabase.class)
class RdsRoleIT {
    private static final Path SAMPLE = Path.of("assets/sample");

    private String rdsSuperuser = "";
    private String master = "";
    private String mover = "";

    /** As RDS sets its roles up; the database belongs to another one, which grants CREATE on it. */
    @BeforeEach
    void makeRoles(TestDatabase database) throws SQLException {
        rdsSuperuser = "rds_superuser_" + database.name();
        master = "master_" + database.name();
        mover = "mover_" + database.name();
        database.execute("CREATE ROLE " + rdsSuperuser + " NOLOGIN CREATEDB CREATEROLE; GRANT pg_monitor,"
                + " pg_signal_backend, pg_checkpoint TO " + rdsSuperuser + " WITH ADMIN OPTION; CREATE ROLE " + master
                + " LOGIN CREATEDB CREATEROLE PASSWORD 'm' IN ROLE " + rdsSuperuser + "; CREATE ROLE " + mover
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD 'm'; REVOKE ALL ON SCHEMA public"
                + " FROM PUBLIC; GRANT CREATE, CONNECT, TEMPORARY ON DATABASE " + database.name() + " TO " + master
                + ", " + mover);
    }

    @AfterEach
    void dropRoles(TestDatabase database) throws SQLException {
        database.query("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename IN ('" + master
                + "', '" + mover + "')");
        for (String role : List.of(mover, master, rdsSuperuser)) {
            database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
        }
    }

    private static ConvertOptions options(Choices choices) {
        return new ConvertOptions(Identifier.of("app"), 18, Set.of(), choices);
    }

    private static RunReport migrate(Engine engine, Target target, Choices choices, EarlierRun earlier) {
        Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
        Plan plan = engine.plan(inspection, engine.convert(inspection, options(choices)));
        MigrateOptions some = MigrateOptions.defaults();
        return engine.migrate(
                inspection,
                plan,
                target,
                new MigrateOptions(
                        4,
                        some.maxRejects(),
                        earlier,
                        false,
                        some.proof(),
                        false,
                        some.retries(),
                        some.bytesPerSecond(),
                        some.pieceBytes(),
                        some.build(),
                        some.prechecks()),
                event -> {},
                Cancellation.none());
    }

    private static void proven(RunReport report, RunReport.Outcome outcome) {
        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(outcome);
        assertThat(report.validation().orElseThrow().passed()).isTrue();
    }

    private void fromStartToProof(TestDatabase database, String role) throws SQLException {
        Target.Url target = PasswordsOfTests.target(database, role, "m");
        try (Engine engine = Engines.create()) {
            proven(migrate(engine, target, Choices.defaults(), EarlierRun.CARRIED_ON), RunReport.Outcome.DONE);
            proven(migrate(engine, target, Choices.defaults(), EarlierRun.CARRIED_ON), RunReport.Outcome.NOTHING_TO_DO);
            proven(migrate(engine, target, Choices.defaults(), EarlierRun.DROPPED), RunReport.Outcome.DONE);
            Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, options(Choices.defaults())));
            assertThat(engine.validate(
                                    inspection,
                                    plan,
                                    target,
                                    ProofSettings.defaults(),
                                    event -> {},
                                    Cancellation.none())
                            .passed())
                    .isTrue();
        }
        assertThat(database.query("SELECT count(*) FROM app.sales")).containsExactly("3000");
        assertThat(database.query(
                        "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('app'," + " 'partbridge')"))
                .containsExactly(role);
        // an application's row without the partition key finds its way for this role as well
        database.execute("SET ROLE " + role + "; INSERT INTO app.items (item_id, sale_id, product, qty, price)"
                + " SELECT 900001, sale_id, 'x', 1, 1 FROM app.sales WHERE sale_date >= '2024-05-01' LIMIT 1");
        assertThat(database.query("SELECT count(*) FROM app.items_landing")).containsExactly("0");
    }

    @Test
    void anOrdinaryRoleMovesTheSample(TestDatabase database) throws SQLException {
        fromStartToProof(database, mover);
    }

    @Test
    void theMasterUserMovesTheSample(TestDatabase database) throws SQLException {
        fromStartToProof(database, master);
    }

    @Test
    void tablespacesAreRefusedBeforeAnythingIsChanged(TestDatabase database, @TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("t.sql"),
                "CREATE TABLE T (ID NUMBER(10), D DATE) PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN"
                        + " (DATE '2024-01-01') TABLESPACE \"rds_slow\", PARTITION P2 VALUES LESS THAN (DATE"
                        + " '2025-01-01') TABLESPACE \"rds_none\");\n");
        Tablespaces.make(database, "rds_slow");
        Target.Url target = PasswordsOfTests.target(database, mover, "m");
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(
                    inspection,
                    engine.convert(inspection, options(Choices.defaults().with("tablespaces", "keep"))));
            assertThatThrownBy(() -> run(engine, inspection, plan, target))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the target has no tablespace rds_none; nothing was changed; create it, map it to"
                            + " another with --set tablespaces=map:..., or leave tablespaces out (--set"
                            + " tablespaces=ignore)");
            Tablespaces.make(database, "rds_none");
            assertThatThrownBy(() -> run(engine, inspection, plan, target))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the role " + mover + " may not create objects in tablespace rds_none (SQLSTATE 42501);"
                            + " nothing was changed; GRANT CREATE ON TABLESPACE rds_none TO " + mover
                            + ", or leave tablespaces out (--set tablespaces=ignore)");
            assertThat(database.query("SELECT to_regnamespace('app'), to_regnamespace('partbridge')"))
                    .containsExactly("null|null");
            database.execute("GRANT CREATE ON TABLESPACE rds_none, rds_slow TO " + mover);
            assertThat(run(engine, inspection, plan, target).outcome()).isEqualTo(RunReport.Outcome.DONE);
        }
    }

    private static RunReport run(Engine engine, Inspection inspection, Plan plan, Target target) {
        return engine.migrate(inspection, plan, target, MigrateOptions.defaults(), event -> {}, Cancellation.none());
    }
}
