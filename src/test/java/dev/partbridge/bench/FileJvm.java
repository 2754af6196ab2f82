package dev.partbridge.bench;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.ForkedJava;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Set;

/**
 * A JVM that is the program with files for its source. A line is what is to be done, {@code migrate}, {@code bare}
 * (without checksums), {@code validate} or {@code count} (a validation without checksums), then jobs, folder and URL.
 */
final class FileJvm {
    private FileJvm() {}

    public static void main(String[] arguments) throws Exception {
        ForkedJava.serve(line -> done(line.split(" ", 4)).line());
    }

    private static FileRun done(String[] words) {
        ProofSettings proof =
                ProofSettings.defaults().withChecksums(words[0].equals("migrate") || words[0].equals("validate"));
        Phases phases = new Phases();
        try (Engine engine = Engines.create()) {
            long begin = System.nanoTime();
            Inspection read = engine.inspect(new ScriptSource(Path.of(words[2])), Cancellation.none());
            double inspected = (System.nanoTime() - begin) / 1e9;
            Conversion conversion = engine.convert(
                    read, new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults()));
            Plan plan = engine.plan(read, conversion);
            Target target = new Target.Url(words[3]);
            long cpu = Cpu.nanos();
            begin = System.nanoTime();
            long rows;
            long rejects = 0;
            if (words[0].equals("validate") || words[0].equals("count")) {
                rows = engine.validate(read, plan, target, proof, phases::on, Cancellation.none())
                        .rowsFound();
            } else {
                RunReport report = engine.migrate(
                        read,
                        plan,
                        target,
                        MigrateOptions.defaults()
                                .with(Integer.parseInt(words[1]))
                                .with(proof),
                        phases::on,
                        Cancellation.none());
                if (report.failure().isPresent()
                        || !report.validation().orElseThrow().passed()) {
                    throw new IllegalStateException("the run failed: " + report);
                }
                rows = report.copied();
                rejects = report.rejects();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new FileRun(
                    rows, rejects, inspected, seconds, (Cpu.nanos() - cpu) / 1e9, peak(), Phases.parse(phases.line()));
        }
    }

    /** The most that was in each part of the heap since the last time, garbage included, in megabytes. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> {
                            long used = p.getPeakUsage().getUsed();
                            p.resetPeakUsage();
                            return used;
                        })
                        .sum()
                >> 20;
    }
}
