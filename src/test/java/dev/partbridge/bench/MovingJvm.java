package dev.partbridge.bench;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.plan.Phase;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.ForkedJava;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A JVM that is the program: it is told a source's and a target's URL, moves the rows, and answers with {@link Moved}. */
final class MovingJvm {
    private MovingJvm() {}

    public static void main(String[] arguments) throws Exception {
        ForkedJava.serve(line -> moved(line.split(" ", 2)).line());
    }

    /** When the load began and ended, and what the processors had done for it. */
    private static final class Load {
        private String step = "";
        private long time;
        private long cpu;

        synchronized void on(RunEvent event) {
            if (event instanceof RunEvent.Started started) {
                step = started.steps().stream()
                        .filter(s -> s.phase() == Phase.LOAD)
                        .map(RunEvent.PlannedStep::id)
                        .reduce((a, b) -> {
                            throw new IllegalStateException("more loads than one");
                        })
                        .orElseThrow();
            } else if (event instanceof RunEvent.StepStarted begun
                    && begun.step().equals(step)) {
                time = System.nanoTime();
                cpu = Cpu.nanos();
            } else if (event instanceof RunEvent.StepFinished done
                    && done.step().equals(step)) {
                time = System.nanoTime() - time;
                cpu = Cpu.nanos() - cpu;
            }
        }
    }

    private static Moved moved(String[] urls) {
        OracleProfile profile = OracleConnectString.parse(urls[0]);
        Secret password = new Secret(Objects.requireNonNull(System.getenv(SalesServer.PASSWORD)));
        Load load = new Load();
        try (Engine engine = Engines.create()) {
            engine.remember(profile, OracleCredentials.of(SalesServer.USER, password));
            LiveSource source = new LiveSource(profile, List.of(new Identifier(Sales.OWNER)));
            Inspection read = engine.inspect(source, Cancellation.none());
            Conversion conversion = engine.convert(
                    read, new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults()));
            RunReport report = engine.migrate(
                    read,
                    engine.plan(read, conversion),
                    new Target.Url(urls[1]),
                    MigrateOptions.defaults().with(1),
                    load::on,
                    Cancellation.none());
            if (report.failure().isPresent() || report.rejects() > 0) {
                throw new IllegalStateException("the run failed: " + report);
            }
            return new Moved(report.copied(), load.time / 1e9, load.cpu / 1e9, peak());
        }
    }

    /** The most that was in each part of the heap since the last time, garbage included. */
    private static long peak() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return bytes >> 20;
    }
}
