package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.run.journal.RunLock;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a target's journal tells by command, what is taken back by it, and when it goes itself. */
@ExtendWith(FreshDatabase.class)
class JournalCommandsIT {
    private static final String TABLE =
            """
            CREATE TABLE T (ID NUMBER(10), D DATE NOT NULL, NOTE VARCHAR2(5), CONSTRAINT T_PK PRIMARY KEY (ID, D))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """;
    private static final String SOUND = "ID,D,NOTE\n1,2023-05-01 00:00:00,a\n2,2024-05-01 00:00:00,b\n";
    private static final String JOURNAL = "SELECT to_regnamespace('partbridge'), to_regclass('t'), to_regclass('t_p1')";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path source;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(source.resolve("t.sql"), TABLE);
        Files.writeString(source.resolve("T.csv"), SOUND);
    }

    /** A row that the primary key refuses was in, and is a reject. */
    private void poison() throws IOException {
        Files.writeString(source.resolve("T.csv"), SOUND + "3,2026-05-01 00:00:00,late\n2,2024-05-01 00:00:00,c\n");
    }

    private String migrated(TestDatabase database, int exit, String... options) {
        String target = PasswordsOfTests.target(database).toString();
        String[] all = new String[3 + options.length];
        all[0] = "migrate";
        all[1] = source.toString();
        all[2] = target;
        System.arraycopy(options, 0, all, 3, options.length);
        assertThat(run(all)).as(err.toString()).isEqualTo(exit);
        return target;
    }

    @Test
    void tellsOfRunsPhasesAndTables(TestDatabase database) throws IOException {
        poison();
        String target = migrated(database, 5);
        assertThat(run("status", target)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("shop to public");
        assertThat(lines.get(1)).matches("Run  State  Started +Finished +Read at  Message");
        assertThat(lines.get(2)).matches("1    done   \\S+Z +\\S+Z +- +proven");
        assertThat(lines.subList(3, lines.size()))
                .containsExactly(
                        "",
                        "Phase          Statements",
                        "03-tables               1",
                        "04-partitions           2",
                        "05-keys                 3",
                        "09-statistics           1",
                        "10-vacuum               2",
                        "Total                   9",
                        "",
                        "Table  Chunks done  Left  Rows  Rejects",
                        "T                1     0     1        3");
    }

    @Test
    void tellsTheSameAsJson(TestDatabase database) throws IOException {
        String target = migrated(database, 0);
        assertThat(run("status", target, "--json", "--project", "shop to public"))
                .isZero();
        JsonNode project =
                new JsonMapper().readTree(out.toString()).path("projects").get(0);
        assertThat(project.path("proven").asBoolean()).isTrue();
        assertThat(project.path("objects").get(0).asText()).isEqualTo("03-tables table:public.t");
        assertThat(project.path("tables").get(0).toString())
                .isEqualTo("{\"table\":\"T\",\"chunksDone\":1,\"chunksLeft\":0,\"rows\":2,\"rejects\":0}");
        assertThat(run("status", target, "--project", "other")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("partbridge: " + target + " knows no project \"other\"; --project is one of \"shop to"
                        + " public\"\n");
    }

    @Test
    void undoDropsWhatTheJournalTellsAndNothingElse(TestDatabase database) throws SQLException, IOException {
        poison();
        database.execute("CREATE TABLE mine (id int)");
        String target = migrated(database, 5);
        assertThat(run("undo", target)).isEqualTo(4);
        assertThat(err.toString())
                .contains("give --yes where nobody can be asked")
                .endsWith("Nothing was changed.\n");
        assertThat(database.query("SELECT count(*) FROM t")).containsExactly("1");

        assertThat(run("undo", target, "--yes")).isZero();
        assertThat(out.toString()).isEqualTo("Undone: what 9 statements of shop to public had made is dropped.\n");
        assertThat(database.query("SELECT to_regclass('t'), to_regclass('mine')"))
                .containsExactly("null|mine");
        assertThat(database.query("SELECT (SELECT count(*) FROM partbridge.object)"
                        + " + (SELECT count(*) FROM partbridge.chunk) + (SELECT count(*) FROM partbridge.reject)"
                        + " + (SELECT count(*) FROM partbridge.moved_sum)"
                        + " + (SELECT count(*) FROM partbridge.looked_through), (SELECT state FROM partbridge.run)"))
                .containsExactly("0|undone");
        assertThat(run("undo", target, "--journal-only", "--yes")).isZero();
        assertThat(database.query(JOURNAL)).containsExactly("null|null|null");
    }

    @Test
    void undoAsks(TestDatabase database) throws SQLException {
        String target = migrated(database, 0);
        assertThat(asked("no", "undo", target)).isEqualTo(4);
        assertThat(database.query("SELECT count(*) FROM t")).containsExactly("2");
        assertThat(asked("YES", "undo", target)).isZero();
        assertThat(database.query("SELECT to_regclass('t')")).containsExactly("null");
    }

    @Test
    void nothingIsTakenFromARunAtWork(TestDatabase database) throws SQLException {
        String target = migrated(database, 0);
        try (Connection run = database.connect()) {
            assertThat(RunLock.take(run, "shop to public")).isTrue();
            for (String what : List.of("", "--journal-only")) {
                assertThat(run(("undo " + target + " --yes " + what).strip().split(" ")))
                        .isEqualTo(4);
                assertThat(err.toString())
                        .isEqualTo("partbridge: a run of shop to public is at work on this target; wait until it ends,"
                                + " or stop it\n");
            }
            run("status", target);
            assertThat(out.toString()).startsWith("shop to public (a run is at work)\n");
        }
        assertThat(database.query(JOURNAL)).containsExactly("partbridge|t|t_p1");
    }

    @Test
    void aProvenRunRemovesItsJournal(TestDatabase database) throws SQLException {
        String target = migrated(database, 0, "--remove-journal");
        assertThat(err.toString()).endsWith("the journal of shop to public is removed, with the schema partbridge\n");
        assertThat(database.query(JOURNAL)).containsExactly("null|t|t_p1");
        assertThat(run("status", target)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("partbridge: " + target + " holds no journal (schema partbridge): no migration went into it,"
                        + " or its journal was removed\n");
    }

    @Test
    void theJournalStaysWithRejects(TestDatabase database) throws SQLException, IOException {
        poison();
        String target = migrated(database, 5, "--remove-journal");
        assertThat(err.toString()).contains("the journal of shop to public stays: it keeps 3 rejected rows");
        assertThat(run("undo", target, "--journal-only", "--yes")).isEqualTo(4);
        assertThat(err.toString()).contains("stays: it keeps 3 rejected rows");
        database.execute("DELETE FROM partbridge.reject");
        assertThat(run("undo", target, "--journal-only", "--yes")).isZero();
        assertThat(database.query(JOURNAL)).containsExactly("null|t|t_p1");
    }

    @Test
    void theJournalOfWhatIsNotProvenStays(TestDatabase database) throws SQLException {
        String target = migrated(database, 0);
        database.execute("UPDATE partbridge.run SET message = 'the validation failed'");
        assertThat(run("undo", target, "--journal-only", "--yes")).isEqualTo(4);
        assertThat(err.toString()).contains("did not end with a proof that passed");
        migrated(database, 0, "--remove-journal");
        assertThat(database.query(JOURNAL)).containsExactly("null|t|t_p1");
    }

    @Test
    void theSchemaStaysWhereOthersUseIt(TestDatabase database) throws SQLException {
        String target = migrated(database, 0);
        database.execute("CREATE VIEW theirs AS SELECT * FROM partbridge.run");
        assertThat(run("undo", target, "--journal-only", "--yes")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        "the journal of shop to public is removed; the schema partbridge stays: objects of others are"
                                + " in it or depend on it\n");
        assertThat(database.query("SELECT count(*) FROM theirs")).containsExactly("0");
        assertThat(migrated(database, 4)).isEqualTo(target);
        assertThat(err.toString()).contains("the target already has");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(engine, output(), new CountDownLatch(1), args);
        }
    }

    private int asked(String answer, String... args) {
        try (Engine engine = Engines.create()) {
            UndoCommand command = new UndoCommand(engine, output(), question -> Optional.of(answer));
            return new CommandLine(command)
                    .execute(List.of(args).subList(1, args.length).toArray(String[]::new));
        }
    }

    private Output output() {
        return new Output(new PrintWriter(out, true), new PrintWriter(err, true), false);
    }
}
