package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: the proof alone. */
@CommandLine.Command(
        name = "validate",
        description = "Counts both sides anew and proves that every row is in the right partition; changes nothing.")
final class ValidateCommand extends Command {
    @Mixin
    private SourceAndTarget arguments = new SourceAndTarget();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Mixin
    private ProofArguments proof = new ProofArguments();

    @Option(names = "--json", description = "The proof as JSON")
    private boolean json;

    @Option(names = "--quiet", description = "No progress")
    private boolean quiet;

    ValidateCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        ProofSettings settings = proof.settings();
        Target to = arguments.target();
        int major = engine().connect(to).major();
        Inspection inspection = engine().inspect(arguments.source(convert.schema(), output()), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(inspection, major));
        ValidationReport report;
        try (ConsoleProgress progress = new ConsoleProgress(output(), !quiet && !json)) {
            report = engine().validate(
                            inspection,
                            engine().plan(inspection, conversion),
                            to,
                            settings,
                            progress,
                            Cancellation.none());
        }
        if (json) {
            output().out().println(engine().validationJson(report));
        } else {
            ProofTable.print(report, output().out());
        }
        return ExitCode.of(report);
    }
}
