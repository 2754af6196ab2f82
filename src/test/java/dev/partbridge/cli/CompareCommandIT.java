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
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is generated against what the target has, by command. */
@ExtendWith(FreshDatabase.class)
class CompareCommandIT {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path source;

    @BeforeEach
    void write() throws IOException {
        source = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(
                source.resolve("t.sql"),
                """
            CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, NOTE VARCHAR2(5))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE U (ID NUMBER(10));
            """);
    }

    @Test
    void tellsWhatDiffers(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("compare", source.toString(), target, "U")).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo(
                        """
                --- generated/public.u
                +++ target/public.u
                @@ -1,3 +1,2 @@
                +-- public.u is not in the target: no table there has this name.
                +-- A run makes it; if it was renamed or dropped by hand, name it so again.
                -CREATE TABLE u (
                -  id bigint
                -);
                """
                                .replace("TABLE u", "TABLE public.u"));
        assertThat(err.toString()).contains("1 of 1 table differs.");

        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        assertThat(run("compare", source.toString(), target)).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("The target has what is generated, of 2 tables.\n");

        database.execute("ALTER TABLE t ALTER COLUMN note TYPE varchar(6); COMMENT ON TABLE t_p2 IS 'mine'");
        assertThat(run("compare", source.toString(), target, "--quiet")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("--- generated/public.t\n+++ target/public.t\n@@ -")
                .contains("-  note varchar(5)\n+  note varchar(6)\n", "+COMMENT ON TABLE public.t_p2 IS 'mine';\n");
        assertThat(out.toString().lines().filter(l -> l.matches("[-+] .*|[-+][A-Z].*")))
                .hasSize(3);
        assertThat(err.toString()).isEmpty();
        assertThat(run("compare", source.toString(), target, "u")).isZero();
    }

    @Test
    void writesALineOfJsonForEachTable(TestDatabase database) throws SQLException {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("migrate", source.toString(), target, "--quiet")).isZero();
        database.execute("DROP TABLE u");
        assertThat(run("compare", source.toString(), target, "--json")).isEqualTo(1);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        t -> assertThat(t)
                                .startsWith("{\"version\":1,\"table\":\"T\",\"postgres\":\"public.t\",\"there\":true,"
                                        + "\"same\":true,\"generated\":\"CREATE TABLE public.t (")
                                .endsWith("\"difference\":\"\"}"),
                        u -> assertThat(u)
                                .contains("\"there\":false,\"same\":false", "\"target\":null,\"difference\":\"--- "));
    }

    @Test
    void refusesATableThatIsNotThere(TestDatabase database) {
        String target = PasswordsOfTests.target(database).toString();
        assertThat(run("compare", source.toString(), target, "V")).isEqualTo(2);
        assertThat(err.toString()).contains("V is not a table of the source; 'partbridge inspect SOURCE' lists them");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(
                    engine,
                    new Output(new PrintWriter(out, true), new PrintWriter(err, true), false),
                    new CountDownLatch(0),
                    arguments);
        }
    }
}
