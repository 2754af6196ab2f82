package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ValidateOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.RunChoices;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
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

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Leaves of the target read back at a time, for checksums (default: 2)")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--differences",
            paramLabel = "N",
            defaultValue = "" + DifferenceSettings.MOST,
            description = "Of a table whose rows differ: list so many of them by key, for which both sides are read up"
                    + " to three times more; 0 for none (default: ${DEFAULT-VALUE})")
    private int differences = DifferenceSettings.MOST;

    @Option(
            names = "--repair",
            paramLabel = "FILE",
            description = "Where rows differ: write SQL that makes those that are listed the source's, by key, in one"
                    + " transaction, to a new file that only its owner can read; it is not executed")
    private Optional<Path> repair = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Show so many rows of each table side by side, Oracle's values and PostgreSQL's, chosen by a"
                    + " hash of their keys; the source is read up to twice more (default: none)")
    private Optional<Integer> sample = Optional.empty();

    @Mixin
    private ShownArguments shown = new ShownArguments();

    ValidateCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Show show = shown.chosen();
        RunChoices typed = new RunChoices(
                jobs,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                proof.choices(sample));
        Given given = arguments.given(engine(), convert.schema(), output());
        RunChoices run = given.run(typed);
        MigrateOptions said = MigrateOptions.of(run);
        ValidateOptions options = ValidateOptions.of(said.proof())
                .with(said.jobs())
                .telling(differences, repair)
                .sampling(run.proof().sample().orElse(0));
        Target to = arguments.target(given);
        int major = major(to, show == Show.QUIET);
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(given, inspection, major));
        Plan plan = engine().plan(inspection, conversion, given.edits());
        if (show == Show.ALL) {
            FindingsText.print(given.signed(plan.edits().findings()).withoutOrphans(), output().err());
        }
        ValidationReport report;
        try (ShownProgress progress = ShownProgress.of(show, engine(), output())) {
            report = engine().validate(inspection, plan, to, options, progress, Cancellation.none());
        }
        switch (show) {
            case JSON -> output().out().println(engine().validationJson(report));
            case LINES -> output().out().print(engine().validationLine(report, Instant.now()) + "\n");
            case ALL, QUIET -> ProofTable.print(report, output().out());
        }
        repair.ifPresent(file -> output().err()
                .println(
                        Files.exists(file)
                                ? "The repair is in " + file + "; it was not executed."
                                : "No row was found that a repair could change; " + file + " was not written."));
        return ExitCode.of(report);
    }
}
