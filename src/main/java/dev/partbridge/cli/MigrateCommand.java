package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.engine.ByteSize;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.RunChoices;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code migrate}: convert, apply, copy, validate. */
@CommandLine.Command(
        name = "migrate",
        description = "Converts, applies, copies and validates; run again, it carries on where it stopped.")
final class MigrateCommand extends Command {
    @Mixin
    private SourceAndTarget arguments = new SourceAndTarget();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Mixin
    private ProofArguments proof = new ProofArguments();

    @Option(names = "--jobs", paramLabel = "N", description = "Chunks copied at a time (default: 2)")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--max-rejects",
            paramLabel = "N",
            description = "Stop when more rows than this are rejected (default: no limit)")
    private Optional<Long> maxRejects = Optional.empty();

    @ArgGroup
    private EarlierArguments earlier = new EarlierArguments();

    @Option(
            names = "--retries",
            paramLabel = "N",
            description =
                    "Try again what fails for a reason that passes, such as a lost session, after 1, 2, 4 ... seconds"
                            + " (default: 5 times)")
    private Optional<Integer> retries = Optional.empty();

    @Option(
            names = "--rate-limit",
            paramLabel = "SIZE",
            converter = ByteSizeConverter.class,
            description =
                    "Read at most so many bytes a second from the source, by all jobs together, as 20M (default: no"
                            + " limit)")
    private Optional<Long> bytesPerSecond = Optional.empty();

    @Option(
            names = "--piece-size",
            paramLabel = "SIZE",
            converter = ByteSizeConverter.class,
            description = "Of a database: read partitions larger than this by ranges of rowids, in pieces of about this"
                    + " size, as 500M, 4G or 1T; 0 for never (default: 4G)")
    private Optional<Long> pieceBytes = Optional.empty();

    @Option(
            names = "--maintenance-memory",
            paramLabel = "SIZE",
            converter = ByteSizeConverter.class,
            description =
                    "maintenance_work_mem of each session that builds keys and indexes, as 512M or 2G (default: the"
                            + " server's own, at least 256M divided by the jobs)")
    private Optional<Long> maintenanceBytes = Optional.empty();

    @Option(names = "--no-vacuum", description = "Leave out VACUUM (FREEZE) of what holds rows, behind the statistics")
    private boolean noVacuum;

    @Option(names = "--dry-run", description = "Change nothing: check the target and list what would be done")
    private boolean dryRun;

    @Option(
            names = "--no-source-scan",
            description =
                    "Do not look through the source's rows before anything is copied; what PostgreSQL would not take is"
                            + " then told by the rejects only")
    private boolean noSourceScan;

    @Option(
            names = "--accept-hidden-rows",
            description =
                    "Of a database: copy tables too whose rows policies may hide from this user, or mask (PB-ROW-002);"
                            + " what is not seen is neither copied nor proven")
    private boolean acceptHidden;

    @Option(
            names = "--remove-journal",
            description = "At the end, when all is proven and no row was rejected, remove what the target keeps of this"
                    + " migration (schema partbridge); it can be neither carried on nor undone then")
    private boolean removeJournal;

    @Mixin
    private ShownArguments shown = new ShownArguments();

    MigrateCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Show show = shown.chosen();
        RunChoices typed = new RunChoices(
                jobs,
                bytesPerSecond.map(ByteSize::text),
                pieceBytes.map(ByteSize::text),
                maxRejects,
                retries,
                noSourceScan ? Optional.of(false) : Optional.empty(),
                maintenanceBytes.map(ByteSize::text),
                noVacuum ? Optional.of(false) : Optional.empty(),
                proof.choices(Optional.empty()));
        Given given = arguments.given(engine(), convert.schema(), output());
        MigrateOptions usual = MigrateOptions.of(given.run(typed)).with(earlier.chosen());
        Target to = arguments.target(given);
        int major = major(to, show == Show.QUIET);
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(given, inspection, major));
        if (conversion.options().targetMajor() != major && show == Show.ALL) {
            // the conversion told only of the version it was asked for
            FindingsText.print(
                    given.signed(TargetRelease.of(major).flatMap(TargetRelease::finding).stream()
                                    .toList())
                            .withoutOrphans(),
                    output().err());
        }
        MigrateOptions options = acceptHidden ? usual.acceptingHidden() : usual;
        if (removeJournal && dryRun) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "--remove-journal is of a run; a dry run leaves no journal");
        }
        Plan plan = engine().plan(inspection, conversion, given.edits());
        return new Migration(engine(), output(), given.signOffs(), removeJournal)
                .run(inspection, plan, to, dryRun ? options.dry() : options, show);
    }
}
