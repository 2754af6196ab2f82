package dev.partbridge.ui.chains;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.PartitioningText;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.state.Amount;
import dev.partbridge.ui.state.Amounts;
import dev.partbridge.ui.state.PartitionList;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is known of tables and partitions at one moment, looked up once for all rows. */
final class FactsReader {
    private final PartitionList partitions;
    private final Amounts amounts;
    private final Set<QualifiedName> chosen;
    private final Map<QualifiedName, TableMapping> mappings;
    private final Map<QualifiedName, PgLayout> layouts;
    private final Map<QualifiedName, List<SignedFinding>> findings;
    private final Map<QualifiedName, Long> counted;
    /** Leaves by partition of the tables that were unfolded: a table may have a million. */
    private final Map<QualifiedName, Map<Identifier, QualifiedName>> leaves = new HashMap<>();

    /**
     * What is known at a moment, to be looked up on another thread than the window's.
     *
     * @param findings with who answers for them
     */
    record Known(
            Inspection inspection,
            Set<QualifiedName> chosen,
            Optional<Conversion> conversion,
            List<SignedFinding> findings,
            Optional<ValidationReport> validation) {
        static Optional<Known> of(WorkbenchState state) {
            return state.inspectionProperty()
                    .get()
                    .map(i -> new Known(
                            i,
                            state.chosenProperty().get(),
                            state.conversionProperty().get(),
                            state.signedFindingsProperty().get().findings(),
                            state.validationProperty().get()));
        }
    }

    FactsReader(Known known) {
        partitions = new PartitionList(known.inspection().model());
        amounts = new Amounts(known.inspection());
        chosen = known.chosen();
        Optional<Conversion> conversion = known.conversion();
        mappings = index(conversion.map(Conversion::tables).orElse(List.of()), TableMapping::oracle);
        layouts = conversion
                .map(c -> c.target().tables().stream().collect(Collectors.toMap(t -> t.name(), t -> t.layout())))
                .orElse(Map.of());
        findings = known.findings().stream()
                .collect(Collectors.groupingBy(f -> f.finding().subject().table()));
        counted = known.validation().map(ValidationReport::counts).orElse(List.of()).stream()
                .filter(c -> c.partition().isPresent())
                .collect(Collectors.toMap(
                        ValidationReport.CountLine::leaf, ValidationReport.CountLine::source, Long::sum));
    }

    ChainFacts table(OracleTable table) {
        QualifiedName name = table.name();
        Optional<Amount> amount = amounts.table(name);
        int parts = partitions.of(table).size();
        boolean on = chosen.contains(name);
        return new ChainFacts(
                ChainFacts.Kind.TABLE,
                name.name().text(),
                on,
                strategy(table),
                key(table),
                table.partitioning().isPresent() ? Figures.count(parts) : "",
                amount.map(Amount::rowsText).orElse(""),
                amount.map(Amount::bytesText).orElse(""),
                on ? target(name) : "",
                on && mappings.containsKey(name),
                open(name, Severity.ERROR),
                open(name, Severity.WARNING),
                open(name, Severity.NOTE),
                count(name, f -> !f.isOpen()));
    }

    ChainFacts partition(OracleTable table, int number) {
        OraclePartition partition = partitions.of(table).get(number);
        Optional<QualifiedName> leaf = leaf(table, partition);
        Optional<Amount> amount = partition.name().flatMap(p -> amounts.part(table.name(), p));
        return new ChainFacts(
                ChainFacts.Kind.PARTITION,
                partitions.name(partition),
                chosen.contains(table.name()),
                "",
                partitions.bound(table, number),
                "",
                leaf.map(counted::get)
                        .map(Figures::count)
                        .or(() -> amount.map(Amount::rowsText))
                        .orElse(""),
                amount.map(Amount::bytesText).orElse(""),
                leaf.map(l -> l.name().text()).orElse(""),
                leaf.isPresent(),
                0,
                0,
                0,
                0);
    }

    /** Whether anything was found about a table, signed off or not. */
    boolean hasFindings(QualifiedName table) {
        return count(table, f -> true) > 0;
    }

    /** {@code RANGE}, {@code INTERVAL-HASH}; empty for none. */
    private static String strategy(OracleTable table) {
        String first = TableKind.INTERVAL.holds(table)
                ? TableKind.INTERVAL.name()
                : table.partitioning().map(Partitioning::strategy).orElse("");
        return table.subpartitioning().map(s -> first + "-" + s.kind()).orElse(first);
    }

    private Optional<QualifiedName> leaf(OracleTable table, OraclePartition partition) {
        return partition
                .name()
                .flatMap(name -> Optional.ofNullable(
                        leaves.computeIfAbsent(table.name(), this::leaves).get(name)));
    }

    private Map<Identifier, QualifiedName> leaves(QualifiedName table) {
        TableMapping mapping = mappings.get(table);
        List<TableMapping.PartitionMapping> parts = mapping == null ? List.of() : mapping.partitions();
        return parts.stream()
                .collect(Collectors.toMap(
                        TableMapping.PartitionMapping::oracle,
                        TableMapping.PartitionMapping::leaf,
                        (first, second) -> first));
    }

    private static String key(OracleTable table) {
        if (table.partitioning().orElse(null) instanceof Partitioning.Reference reference) {
            return reference.constraint().text();
        }
        return PartitioningText.key(table);
    }

    private String target(QualifiedName table) {
        TableMapping mapping = mappings.get(table);
        PgLayout layout = mapping == null ? null : layouts.get(mapping.postgres());
        if (layout instanceof PgLayout.Declarative declarative) {
            return declarative.partitions().stream()
                    .flatMap(p -> p.division().stream())
                    .findFirst()
                    .map(d -> declarative.strategy() + "-" + d.strategy())
                    .orElse(declarative.strategy());
        }
        return layout instanceof PgLayout.Inheritance ? "INHERIT" : "";
    }

    private int open(QualifiedName table, Severity severity) {
        return count(table, f -> f.isOpen() && f.finding().severity() == severity);
    }

    /** A finding speaks of the Oracle table or of the PostgreSQL table made from it. */
    private int count(QualifiedName table, Predicate<SignedFinding> like) {
        List<SignedFinding> own = findings.getOrDefault(table, List.of());
        List<SignedFinding> made = Optional.ofNullable(mappings.get(table))
                .map(TableMapping::postgres)
                .filter(p -> !p.equals(table))
                .map(p -> findings.getOrDefault(p, List.of()))
                .orElse(List.of());
        return (int)
                (own.stream().filter(like).count() + made.stream().filter(like).count());
    }

    private static <T> Map<QualifiedName, T> index(List<T> things, Function<T, QualifiedName> name) {
        return things.stream().collect(Collectors.toMap(name, t -> t, (first, second) -> first));
    }
}
