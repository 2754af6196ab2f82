package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.Sample;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sample}: the sample migration, from start to proof. */
@CommandLine.Command(
        name = "sample",
        description = "Migrates the sample that ships with the program into an embedded PostgreSQL and proves it.")
final class SampleCommand extends Command {
    @Option(names = "--dir", paramLabel = "DIR", description = "Where the embedded server keeps its data")
    private Optional<Path> dir = Optional.empty();

    @Mixin
    private ShownArguments shown = new ShownArguments();

    SampleCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Target.Embedded target = dir.map(Target.Embedded::new).orElseGet(Sample::target);
        Inspection inspection = engine().inspect(Sample.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, ConvertOptions.defaults());
        Show show = shown.chosen();
        Plan plan = engine().plan(inspection, conversion);
        int code = new Migration(engine(), output()).run(inspection, plan, target, MigrateOptions.defaults(), show);
        if (!show.machine()) {
            output().err().println("Look at it with: partbridge serve embedded:" + target.directory());
        }
        return code;
    }
}
