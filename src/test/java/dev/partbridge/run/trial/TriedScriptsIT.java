package dev.partbridge.run.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures as scripts give them, tried on real servers. */
@ExtendWith(FreshDatabase.class)
class TriedScriptsIT {
    private final List<String> notes = new CopyOnWriteArrayList<>();

    private void dry(Path scripts, Target target, int major) {
        MigrateOptions options = new MigrateOptions(
                1,
                -1,
                EarlierRun.CARRIED_ON,
                true,
                ProofSettings.defaults(),
                false,
                0,
                0,
                0,
                BuildSettings.defaults(),
                new Prechecks(false, true));
        ConvertOptions convert = new ConvertOptions(Identifier.of("app"), major, Set.of(), Choices.defaults());
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(scripts), Cancellation.none());
            RunReport report = engine.migrate(
                    inspection,
                    engine.plan(inspection, engine.convert(inspection, convert)),
                    target,
                    options,
                    event -> {
                        if (event instanceof RunEvent.Note note
                                && !note.message().startsWith("would do")) {
                            notes.add(note.message());
                        }
                    },
                    Cancellation.none());
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        }
    }

    private static void nothingIsLeft(TestDatabase database) throws SQLException {
        assertThat(database.query("SELECT to_regnamespace('app'), to_regnamespace('partbridge')"))
                .containsExactly("null|null");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void theSampleIsTakenByEachMajor(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            dry(Path.of("assets/sample"), PasswordsOfTests.target(database), major);
            assertThat(notes)
                    .last()
                    .asString()
                    .matches("all \\d+ statements were tried and rolled back: none was refused");
            nothingIsLeft(database);
        }
    }

    /** Each function is told with what refuses it; triggers that need a function that is missing are not. */
    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void aLanguageThatTheRoleMayNotUse(int major) throws SQLException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            String role = "mover_" + database.name() + "_" + major;
            database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'm'; GRANT CREATE, TEMPORARY ON DATABASE "
                    + database.name() + " TO " + role + "; REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC");
            try {
                dry(Path.of("assets/sample"), PasswordsOfTests.target(database, role, "m"), major);
                List<String> refused =
                        notes.stream().filter(n -> n.contains("PB-RUN-009")).toList();
                assertThat(refused)
                        .isNotEmpty()
                        .allMatch(n -> n.contains(" function:app.")
                                && n.contains("permission denied for language plpgsql (SQLSTATE 42501)"));
                assertThat(notes).last().asString().contains(": " + refused.size() + " refused, and ");
                nothingIsLeft(database);
            } finally {
                database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
            }
        }
    }

    /** With the server's message on one line, which it has on two. */
    @Test
    void thePlaceInTheScriptIsTold(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        Files.writeString(
                folder.resolve("t.sql"),
                """
                CREATE TABLE t (id NUMBER(10), name VARCHAR2(100));
                CREATE INDEX t_name ON t (name);
                """);
        // nobody may make an index: an event trigger stands for a rule of the house
        database.execute("CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION"
                + " 'no index\nis made here'; END$$; CREATE EVENT TRIGGER house ON ddl_command_start"
                + " WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION refuse()");
        dry(folder, PasswordsOfTests.target(database), 18);
        assertThat(notes)
                .filteredOn(n -> n.contains("PB-RUN-009"))
                .singleElement()
                .asString()
                .startsWith(
                        "error PB-RUN-009: 06-indexes index:app.t#t_name (t.sql:2:1) is refused by the target: no index is"
                                + " made here (SQLSTATE P0001). ");
        nothingIsLeft(database);
    }

    /** One transaction that makes them all ends in "out of shared memory" on default settings. */
    @Test
    @Tag("deep")
    void threeThousandPartitionsFindRoom(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        StringBuilder partitions = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            partitions
                    .append(i == 1 ? "" : ",\n")
                    .append("  PARTITION P")
                    .append(i)
                    .append(" VALUES LESS THAN (")
                    .append(i)
                    .append(')');
        }
        Files.writeString(
                folder.resolve("t.sql"),
                "CREATE TABLE T (ID NUMBER(10), K NUMBER(10), NOTE VARCHAR2(100), CONSTRAINT T_PK PRIMARY KEY (ID, K))"
                        + " PARTITION BY RANGE (K) (\n" + partitions + ");\nCREATE INDEX T_NOTE ON T (NOTE) LOCAL;\n"
                        + "CREATE TABLE C (ID NUMBER(10), T_ID NUMBER(10) NOT NULL, K NUMBER(10) NOT NULL, CONSTRAINT C_FK"
                        + " FOREIGN KEY (T_ID, K) REFERENCES T (ID, K));\n");
        dry(folder, PasswordsOfTests.target(database), 18);
        assertThat(notes)
                .anyMatch(n -> n.matches("the 3,\\d+ statements .* in \\d+ transactions that are rolled back"));
        assertThat(notes)
                .last()
                .asString()
                .matches("all 3,\\d+ statements were tried and rolled back: none was refused");
        nothingIsLeft(database);
    }
}
