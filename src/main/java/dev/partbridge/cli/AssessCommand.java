package dev.partbridge.cli;

import dev.partbridge.convert.Conversion;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.SignedFindings;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assess}: what a conversion will have to say. */
@CommandLine.Command(
        name = "assess",
        description = "Lists what cannot be carried over as it is, or only with a choice.")
final class AssessCommand extends Command {
    @Mixin
    private SourceArgument source = new SourceArgument();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Option(names = "--json", description = "The findings as JSON")
    private boolean json;

    AssessCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Given given = source.given(engine(), convert.schema(), output());
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(given, inspection));
        List<Finding> all = given.edits().isEmpty()
                ? conversion.findings()
                : engine().plan(inspection, conversion, given.edits()).findings();
        SignedFindings findings = given.signed(all);
        if (json) {
            output().out().println(engine().assessJson(inspection, all, given.signOffs()));
        } else {
            output().out()
                    .println(conversion.tables().size() + " of "
                            + inspection.model().tables().size() + " tables can be migrated.");
            FindingsText.print(findings, output().out());
        }
        return ExitCode.of(findings);
    }
}
