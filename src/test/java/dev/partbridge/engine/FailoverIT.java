package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.FailoverServers;
import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Phase;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The target's server goes away in the middle of a run and is there again: the run itself goes on, and is proven. */
class FailoverIT {
    private static final Path SAMPLE = Path.of("assets/sample");
    /** The server goes away when so much of a phase is told. */
    private static final Map<Phase, Integer> PARTS = Map.of(Phase.SCAN, 3, Phase.LOAD, 8);

    @TempDir
    private Path folder;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    /** While the source is looked through, which the server only takes down, and while rows are copied. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"SCAN", "LOAD"})
    void theServerIsStartedAgain(Phase phase) throws Exception {
        Path home = Files.createTempDirectory("partbridge-test-server-restarted-");
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            movedThough(
                    phase,
                    target(server.jdbcUrl("postgres"), server.passwordFile()),
                    () -> FailoverServers.restart(server));
            assertThat(sales(server)).isEqualTo(3000);
        }
    }

    @Test
    void aStandbyTakesThePlace() throws Exception {
        try (FailoverServers servers = FailoverServers.start()) {
            movedThough(
                    Phase.LOAD,
                    target(servers.jdbcUrl("postgres"), servers.standby().passwordFile()),
                    servers::failOver);
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

    private void movedThough(Phase phase, Target target, Runnable loss) {
        AtomicInteger parts = new AtomicInteger(PARTS.getOrDefault(phase, 1));
        Set<String> steps = ConcurrentHashMap.newKeySet();
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            RunReport report = engine.migrate(
                    inspection,
                    plan,
                    target,
                    MigrateOptions.defaults(),
                    event -> {
                        if (event instanceof RunEvent.Started started) {
                            started.steps().stream()
                                    .filter(s -> s.phase() == phase)
                                    .forEach(s -> steps.add(s.id()));
                        } else if (event instanceof RunEvent.Progress progress
                                && steps.contains(progress.step())
                                && parts.decrementAndGet() == 0) {
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
