package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.Review;
import dev.partbridge.engine.TargetReview;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: what is generated against what the target has now. */
@CommandLine.Command(
        name = "compare",
        description = "Compares what is generated for each table, with a project's edits, with what the target has now,"
                + " made or changed by anybody; prints a unified diff, changes nothing.",
        footer = {"", "Exit: 0 the target has what is generated; 1 something differs; else as of all commands."})
final class CompareCommand extends Command {
    @Mixin
    private SourceAndTarget arguments = new SourceAndTarget();

    @Parameters(
            index = "2..*",
            paramLabel = "TABLE",
            description = "Oracle's name, in any letters, with the schema or without (default: all that are converted)")
    private List<String> tables = List.of();

    @Mixin
    private ConvertArguments convert = new ConvertArguments();

    @Option(
            names = "--json",
            description = "An object for each table, on a line of its own, with both texts and their difference")
    private boolean json;

    @Option(names = "--quiet", description = "No word of how many tables differ")
    private boolean quiet;

    CompareCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Given given = arguments.given(engine(), convert.schema(), output());
        Target to = arguments.target(given);
        int major = major(to, quiet);
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        Conversion conversion = engine().convert(inspection, convert.options(given, inspection, major));
        Plan plan = engine().plan(inspection, conversion, given.edits());
        int different = 0;
        Set<QualifiedName> all = chosen(conversion);
        for (QualifiedName table : all) {
            Review generated = engine().review(conversion, plan, table);
            TargetReview found = engine().targetReview(plan, to, table, Cancellation.none());
            String difference = found.difference(generated);
            different += difference.isEmpty() ? 0 : 1;
            if (json) {
                output().out().print(engine().comparisonLine(generated, found) + "\n");
            } else {
                output().out().print(difference);
            }
        }
        if (!quiet) {
            output().err()
                    .println(
                            different == 0
                                    ? "The target has what is generated, of " + count(all.size()) + "."
                                    : different + " of " + count(all.size())
                                            + (different == 1 ? " differs." : " differ."));
        }
        return different == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String count(int tables) {
        return tables == 1 ? "1 table" : tables + " tables";
    }

    private Set<QualifiedName> chosen(Conversion conversion) {
        List<QualifiedName> converted =
                conversion.tables().stream().map(TableMapping::oracle).toList();
        if (tables.isEmpty()) {
            return new LinkedHashSet<>(converted);
        }
        Set<QualifiedName> chosen = new LinkedHashSet<>();
        for (String wanted : tables) {
            List<QualifiedName> like =
                    TableNames.like(wanted, conversion.source().tables());
            if (like.isEmpty()) {
                throw new EngineException(
                        EngineException.Kind.USAGE,
                        wanted + " is not a table of the source; 'partbridge inspect SOURCE' lists them");
            }
            for (QualifiedName table : like) {
                if (!converted.contains(table)) {
                    throw new EngineException(
                            EngineException.Kind.USAGE,
                            table + " is not converted, so that nothing is generated for it;"
                                    + " 'partbridge assess SOURCE' says why");
                }
                chosen.add(table);
            }
        }
        return chosen;
    }
}
