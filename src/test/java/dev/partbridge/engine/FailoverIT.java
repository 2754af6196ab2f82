package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.FailoverServers;
import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target's server goes away in the middle of a run and is there again: the run itself goes on, and is proven. */
class FailoverIT {
    private static final Path SAMPLE = Path.of("assets/sample");
    private static final int COPIED_PARTS = 8;

    @TempDir
    private Path folder;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theServerIsStartedAgain() throws Exception {
        Path home = Files.createTempDirectory("partbridge-test-server-restarted-");
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            movedThough(
                    target(server.jdbcUrl("postgres"), server.passwordFile()), () -> FailoverServers.restart(server));
            assertThat(sales(server)).isEqualTo(3000);
        }
    }

    @Test
    void aStandbyTakesThePlace() throws Exception {
        try (FailoverServers servers = FailoverServers.start()) {
            movedThough(target(servers.jdbcUrl("postgres"), servers.standby().passwordFile()), servers::failOver);
            assertThat(sales(servers.standby())).isEqualTo(3000);
        }
    }

    /** The password is asked for by a command, at the new server as at the old one. */
    private Target.Url target(String url, Path passwordFile) throws Exception {
        Path source = folder.resolve("Token.java");
        Files.writeString(
                source,
                """
                import java.nio.file.*;
                class Token {
                    public static void main(String[] files) throws Exception {
                        System.out.println(Files.readString(Path.of(files[0])).strip());
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Target.Url(
                url, Optional.of(new PasswordCommand(List.of(java, source.toString(), passwordFile.toString()))));
    }

    private void movedThough(Target target, Runnable loss) {
        AtomicInteger parts = new AtomicInteger(COPIED_PARTS);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            RunReport report = engine.migrate(
                    inspection,
                    plan,
                    target,
                    MigrateOptions.defaults(),
                    event -> {
                        if (event instanceof RunEvent.Progress && parts.decrementAndGet() == 0) {
                            loss.run();
                        } else if (event instanceof RunEvent.Note note) {
                            notes.add(note.toString());
                        }
                    },
                    Cancellation.none());
            assertThat(report.failure()).as("%s", notes).isEmpty();
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
            assertThat(report.validation().orElseThrow().passed()).isTrue();
        }
        assertThat(parts).as("the server was lost").satisfies(left -> assertThat(left.get())
                .isNotPositive());
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("is tried again in"));
    }

    private static long sales(EmbeddedServer server) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM sales")) {
            found.next();
            return found.getLong(1);
        }
    }
}
