package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import java.time.Instant;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private ShownArguments shown = new ShownArguments();

    ValidateCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Show show = shown.chosen();
        ProofSettings settings = proof.settings();
        Target to = arguments.target();
        int major = major(to, show == Show.QUIET);
        Inspection inspection = engine().inspect(arguments.source(convert.schema(), output()), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(inspection, major));
        ValidationReport report;
        try (ShownProgress progress = ShownProgress.of(show, engine(), output())) {
            report = engine().validate(
                            inspection,
                            engine().plan(inspection, conversion),
                            to,
                            settings,
                            progress,
                            Cancellation.none());
        }
        switch (show) {
            case JSON -> output().out().println(engine().validationJson(report));
            case LINES -> output().out().print(engine().validationLine(report, Instant.now()) + "\n");
            case ALL, QUIET -> ProofTable.print(report, output().out());
        }
        return ExitCode.of(report);
    }
}
