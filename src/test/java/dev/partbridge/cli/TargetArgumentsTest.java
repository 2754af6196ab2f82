package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.ui.StubEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a target and its password are given. */
class TargetArgumentsTest {
    private static final String SOURCE = "assets/sample";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Engine engine, String... arguments) {
        return CommandLineShell.run(
                engine,
                new Output(new PrintWriter(out), new PrintWriter(err), false),
                new CountDownLatch(1),
                arguments);
    }

    private void refused(String words, String... arguments) {
        try (Engine engine = Engines.create()) {
            assertThat(run(engine, arguments)).isEqualTo(ExitCode.USAGE);
        }
        assertThat(err.toString()).contains(words);
    }

    @Test
    void anEmbeddedServerHasItsOwnPassword(@TempDir Path folder) {
        refused(
                "--password-command is for a jdbc:postgresql:// target; the embedded server has its own password",
                "migrate",
                SOURCE,
                "embedded:" + folder,
                "--password-command",
                "vault read");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aQuoteThatIsNotClosed() {
        refused(
                "the password command has a ' that is not closed; close it, or put a quote of the other kind around it",
                "validate",
                SOURCE,
                "jdbc:postgresql://localhost/db?user=u",
                "--password-command",
                "vault 'my db");
    }

    @Test
    void aModeThatTheDriverDoesNotKnow() {
        refused("sslmode", "migrate", SOURCE, "jdbc:postgresql://localhost/db?user=u&sslmode=full");
    }

    @Test
    void aCommandThatFailsIsToldAsAConnectionThatIsNotMade() {
        try (Engine engine = Engines.create()) {
            assertThat(run(
                            engine,
                            "migrate",
                            SOURCE,
                            "jdbc:postgresql://localhost/db?user=u",
                            "--password-command",
                            "/no/such/program s3cret"))
                    .isEqualTo(ExitCode.CANNOT_CONNECT);
        }
        assertThat(err.toString())
                .contains("the password command /no/such/program cannot be started; check the program's name and path,"
                        + " and that it may be run")
                .doesNotContain("s3cret");
    }

    @Test
    void saysThatTheServerWasNotVerifiedUnlessQuiet() {
        String url = "jdbc:postgresql://db.example.org/db?user=u";
        try (StubEngine engine = new StubEngine()) {
            engine.caution = Optional.of("the connection to db.example.org, port 5432 is not encrypted; do this");
            run(engine, "validate", SOURCE, url);
            assertThat(err.toString())
                    .contains("warning: the connection to db.example.org, port 5432 is not encrypted; do this\n");
            err.getBuffer().setLength(0);
            run(engine, "validate", SOURCE, url, "--quiet");
            assertThat(err.toString()).doesNotContain("warning");
        }
    }
}
