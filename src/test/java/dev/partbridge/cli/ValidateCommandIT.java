package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The proof by command, where rows differ: what it prints and the file it writes. */
@ExtendWith(FreshDatabase.class)
class ValidateCommandIT {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path source;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("shop"));
        file = folder.resolve("repair.sql");
        Files.writeString(
                source.resolve("t.sql"),
                """
            CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, NOTE VARCHAR2(5))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """);
        Files.writeString(
                source.resolve("T.csv"),
                "ID,D,NOTE\n1,2023-05-01 00:00:00,a\n2,2024-05-01 00:00:00,b\n3,2024-05-02 00:00:00,\n");
    }

    @Test
    void listsTheRowsAndWritesTheRepair(TestDatabase database) throws SQLException, IOException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        assertThat(validate(target)).isZero();
        assertThat(err.toString()).contains("No row was found that a repair could change; " + file);
        assertThat(file).doesNotExist();
        database.execute("UPDATE t SET note = 'B' WHERE id = 2; DELETE FROM t WHERE id = 3");

        assertThat(validate(target)).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("Differences +public.t by \\(id\\) +2 rows +1 missing, 1 with other values +FAIL")
                .contains("Rows of T and public.t that differ:\n")
                .containsPattern("difference +id +partition +column +Oracle +PostgreSQL\n")
                .containsPattern("other values +2 +P2 +note +b +B\n")
                .containsPattern("only in Oracle +3 +P2 +1 row +no row\n");
        assertThat(err.toString()).contains("The repair is in " + file + "; it was not executed.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        // what is there is not written over
        assertThat(validate(target)).isEqualTo(2);
        assertThat(err.toString()).contains(file + " is there already; name a file that is not");

        database.execute(Files.readString(file));
        Files.delete(file);
        assertThat(validate(target)).isZero();
    }

    @Test
    void looksForNoRowsWhereNoneAreWanted(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        database.execute("DELETE FROM t WHERE id = 3");
        out.getBuffer().setLength(0);
        assertThat(run("validate", source.toString(), target, "--differences", "0", "--jobs", "1"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("FAIL").doesNotContain("Differences");
        assertThat(run("validate", source.toString(), target, "--differences", "0", "--repair", file.toString()))
                .isEqualTo(2);
        assertThat(run("validate", source.toString(), target, "--jobs", "0")).isEqualTo(2);
    }

    @Test
    void tellsTheSearchAsAStepAndTheRowsAsData(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        database.execute("UPDATE t SET note = 'B' WHERE id = 2; INSERT INTO t VALUES (9, '2023-03-03', 'new')");
        err.getBuffer().setLength(0);
        assertThat(run("validate", source.toString(), target)).isEqualTo(1);
        // both sides twice, then the source alone
        assertThat(err.toString())
                .contains("\nLook for rows of T that differ\ndone: Look for rows of T that differ, 17 rows, ");
        out.getBuffer().setLength(0);

        assertThat(run("validate", source.toString(), target, "--json-lines")).isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("\"event\":\"stepAdded\",\"time\":\"[^\"]+\",\"step\":\"differences table:T\","
                        + "\"phase\":\"90-validate\",\"subject\":\"table:T\","
                        + "\"title\":\"Look for rows of T that differ\",\"units\":3,\"rows\":17,\"bytes\":[1-9]")
                .contains("\"differences\":[{\"table\":\"T\",\"target\":\"public.t\",\"without\":\"\",\"more\":false,"
                        + "\"doubtful\":false,\"key\":[\"id\"],\"rows\":["
                        + "{\"kind\":\"values\",\"key\":[\"2\"],\"partition\":\"P2\",\"leaf\":\"public.t_p2\",\"source\":1,"
                        + "\"found\":1,\"refused\":\"\",\"values\":[{\"column\":\"note\",\"source\":\"b\",\"found\":\"B\"}]},"
                        + "{\"kind\":\"target only\",\"key\":[\"9\"],\"partition\":\"P1\",\"leaf\":\"public.t_p1\","
                        + "\"source\":0,\"found\":1,\"refused\":\"\",\"values\":[]}]}]");
    }

    @Test
    void showsRowsSideBySide(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        database.execute("UPDATE t SET note = 'B' WHERE id = 2");
        out.getBuffer().setLength(0);

        assertThat(run("validate", source.toString(), target, "--quiet", "--sample", "3"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("Sample of T and public.t: 3 rows\n")
                .containsPattern("side +id +d +note\n")
                .containsPattern("Oracle +2 +2024-05-01 00:00:00 +b\nPostgreSQL +2 +2024-05-01 00:00:00 +B\\*\n")
                .containsPattern("Oracle +3 +2024-05-02 00:00:00 +NULL\nPostgreSQL +3 +2024-05-02 00:00:00 +NULL\n");
        out.getBuffer().setLength(0);
        assertThat(run("validate", source.toString(), target, "--json", "--sample", "3"))
                .isEqualTo(1);
        assertThat(out.toString().replaceAll("\\s+", ""))
                .contains("\"samples\":[{\"table\":\"T\",\"target\":\"public.t\",\"without\":\"\","
                        + "\"columns\":[\"id\",\"d\",\"note\"],\"rows\":[{")
                .contains("{\"place\":\"target\",\"differs\":true,\"source\":[\"2\",\"2024-05-0100:00:00\",\"b\"],"
                        + "\"found\":[\"2\",\"2024-05-0100:00:00\",\"B\"],\"differing\":[\"note\"]}")
                .contains("\"source\":[\"3\",\"2024-05-0200:00:00\",null]");
    }

    private int validate(String target) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return run("validate", source.toString(), target, "--quiet", "--repair", file.toString());
    }

    private int run(String... arguments) {
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(
                    engine,
                    new Output(new PrintWriter(out, true), new PrintWriter(err, true), false),
                    new CountDownLatch(1),
                    arguments);
        }
    }
}
