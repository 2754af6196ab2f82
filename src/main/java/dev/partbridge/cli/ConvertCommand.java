package dev.partbridge.cli;

import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.HandedOff;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.SignedFindings;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convert}: the script bundle, or the hand-off to a tool that copies the rows. */
@CommandLine.Command(
        name = "convert",
        description =
                "Writes the bundle: numbered SQL, rollback, MANIFEST.json, findings.json; or the hand-off to AWS DMS.")
final class ConvertCommand extends Command {
    private static final String BUNDLE = "bundle";
    private static final String DMS = "dms";

    @Mixin
    private SourceArgument source = new SourceArgument();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "An empty directory, or an earlier bundle or hand-off")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "bundle",
            description =
                    "bundle (default), or dms: table mappings, task and endpoint settings, scripts for both databases"
                            + " and the steps in order, for AWS Database Migration Service")
    private String format = BUNDLE;

    @Option(names = "--quiet", description = "Say nothing but errors")
    private boolean quiet;

    ConvertCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        if (!format.equals(BUNDLE) && !format.equals(DMS)) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "--format " + format + " is not known: give bundle or dms");
        }
        Given given = source.given(engine(), convert.schema(), output());
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(given, inspection));
        Plan plan = engine().plan(inspection, conversion, given.edits());
        if (!plan.edits().standing().isEmpty() && !quiet) {
            // nothing is written then, so that nothing is told behind it
            FindingsText.print(given.signed(plan.findings()), output().err());
        }
        HandedOff written = format.equals(DMS)
                ? engine().exportDms(inspection, plan, given.signOffs(), out)
                : new HandedOff(engine().export(inspection, plan, given.signOffs(), out), plan.findings());
        SignedFindings findings = given.signed(written.findings());
        if (!quiet) {
            written.files().forEach(f -> output().out().println(out.resolve(f)));
            FindingsText.print(findings, output().err());
        }
        return ExitCode.of(findings);
    }
}
