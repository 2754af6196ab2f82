package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.PartitioningText;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Given given = source.given(engine(), schema, output());
        Inspection inspection = engine().inspect(given.source(), Cancellation.none());
        // those of the conversion are not told
        SignedFindings findings = given.signed(inspection.findings()).withoutOrphans();
        if (json) {
            output().out().println(engine().inspectJson(inspection, given.signOffs()));
        } else {
            print(inspection);
            FindingsText.print(findings, output().err());
        }
        return ExitCode.of(findings);
    }

    private void print(Inspection inspection) {
        ReferenceChains chains = new ReferenceChains(inspection.model());
        // nobody has counted those of a database
        String rows = inspection.source() instanceof LiveSource ? "rows by statistics>" : "rows>";
        Table table = new Table("table", "strategy", "key or reference", "partitions>", rows);
        for (OracleTable t : inOrder(inspection, chains)) {
            String indent = "  ".repeat(chains.level(t));
            table.row(
                    indent + t.name(),
                    t.partitioning().map(Partitioning::strategy).orElse("-"),
                    t.partitioning().isPresent() ? PartitioningText.key(t) : "-",
                    t.partitioning().map(p -> partitions(chains, t)).orElse(0),
                    rows(inspection, t));
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

    /** As scripts have them; those of a database are sorted by name, so that children come behind their parents here. */
    private static List<OracleTable> inOrder(Inspection inspection, ReferenceChains chains) {
        if (!(inspection.source() instanceof LiveSource)) {
            return inspection.model().tables();
        }
        Map<QualifiedName, OracleTable> ordered = new LinkedHashMap<>();
        inspection.model().tables().stream()
                .filter(t -> chains.parent(t).isEmpty())
                .forEach(t -> addWithChildren(t, chains, ordered));
        inspection.model().tables().forEach(t -> ordered.putIfAbsent(t.name(), t));
        return List.copyOf(ordered.values());
    }

    private static void addWithChildren(
            OracleTable table, ReferenceChains chains, Map<QualifiedName, OracleTable> ordered) {
        ordered.put(table.name(), table);
        chains.children(table.name()).forEach(c -> addWithChildren(c, chains, ordered));
    }

    private static Object rows(Inspection inspection, OracleTable table) {
        long rows =
                inspection.data(table.name()).map(Inspection.TableData::rows).orElse(0L);
        return rows == 0 && inspection.source() instanceof LiveSource ? "-" : rows;
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
