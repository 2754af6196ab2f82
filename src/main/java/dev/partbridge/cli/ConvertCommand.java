package dev.partbridge.cli;

import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convert}: the script bundle. */
@CommandLine.Command(
        name = "convert",
        description = "Writes the bundle: numbered SQL, rollback, MANIFEST.json, findings.json.")
final class ConvertCommand extends Command {
    @Mixin
    private SourceArgument source = new SourceArgument();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "An empty directory, or an earlier bundle")
    private Path out = Path.of("");

    @Option(names = "--quiet", description = "Say nothing but errors")
    private boolean quiet;

    ConvertCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Inspection inspection = engine().inspect(source.spec(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(inspection));
        Plan plan = engine().plan(inspection, conversion);
        List<Path> files = engine().export(inspection, plan, out);
        if (!quiet) {
            files.forEach(f -> output().out().println(out.resolve(f)));
            FindingsText.print(conversion.findings(), output().err());
        }
        return ExitCode.of(conversion.findings());
    }
}
