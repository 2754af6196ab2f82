package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.PartitioningText;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.progress.Cancellation;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inspect}: what a source holds. */
@CommandLine.Command(name = "inspect", description = "Lists tables, partitioning and reference chains of a source.")
final class InspectCommand extends Command {
    @Mixin
    private SourceArgument source = new SourceArgument();

    @Option(names = "--json", description = "Everything that was read, as JSON")
    private boolean json;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "Of a database the schema that is read (default: the user's own)")
    private Optional<String> schema = Optional.empty();

    InspectCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Inspection inspection = engine().inspect(source.spec(schema, output()), Cancellation.none());
        if (json) {
            output().out().println(engine().inspectJson(inspection));
        } else {
            print(inspection);
            FindingsText.print(inspection.findings(), output().err());
        }
        return ExitCode.of(inspection.findings());
    }

    private void print(Inspection inspection) {
        ReferenceChains chains = new ReferenceChains(inspection.model());
        // nobody has counted those of a database
        String rows = inspection.source() instanceof LiveSource ? "rows by statistics>" : "rows>";
        Table table = new Table("table", "strategy", "key or reference", "partitions>", rows);
        for (OracleTable t : inspection.model().tables()) {
            String indent = "  ".repeat(chains.level(t));
            table.row(
                    indent + t.name(),
                    t.partitioning().map(Partitioning::strategy).orElse("-"),
                    t.partitioning().isPresent() ? PartitioningText.key(t) : "-",
                    t.partitioning().map(p -> partitions(chains, t)).orElse(0),
                    inspection.data(t.name()).map(Inspection.TableData::rows).orElse(0L));
        }
        table.print(output().out());
        output().out()
                .println(inspection.model().indexes().size() + " indexes, "
                        + inspection.model().sequences().size() + " sequences, "
                        + inspection.model().skipped().size()
                        + (inspection.source() instanceof LiveSource ? " objects" : " statements") + " not in scope");
        inspection.model().skipped().forEach(s -> output().out()
                .println("  " + s.position().map(p -> p + ": ").orElse("") + s.kind() + " " + s.name()));
        if (!inspection.model().readOver().isEmpty()) {
            output().out()
                    .println("clauses without meaning outside of Oracle: "
                            + inspection.model().readOver().entrySet().stream()
                                    .map(e -> e.getKey() + " " + e.getValue())
                                    .collect(Collectors.joining(", "))
                            + " ('explain' tells why)");
        }
    }

    /** A child that lists no partitions has its parent's. */
    private static int partitions(ReferenceChains chains, OracleTable table) {
        return chains.line(table).stream()
                .map(t -> t.partitioning().map(p -> p.partitions().size()).orElse(0))
                .filter(n -> n > 0)
                .findFirst()
                .orElse(0);
    }
}
