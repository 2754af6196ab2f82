package dev.partbridge.convert;

import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;

/** What a table partitioned by reference needs of its parent and of the root of its chain. */
final class ChainScope {
    private final Choices choices;
    private final ReferenceChains chains;
    private final Map<QualifiedName, Layout> layouts;
    private final Findings findings;

    /** @param layouts of the tables that are converted, as far as they are known; the parents' are */
    ChainScope(Choices choices, ReferenceChains chains, Map<QualifiedName, Layout> layouts, Findings findings) {
        this.choices = choices;
        this.chains = chains;
        this.layouts = layouts;
        this.findings = findings;
    }

    /** Whether its parent is converted, but not partitioned by declaration. */
    boolean parentIsOrdinary(OracleTable table) {
        return chains.parent(table)
                .flatMap(p -> Optional.ofNullable(layouts.get(p.name())))
                .filter(l -> l != Layout.DECLARATIVE)
                .isPresent();
    }

    /** Whether it can follow its parent; a finding says why it cannot. */
    boolean holds(OracleTable table) {
        Optional<ForeignKey> foreignKey = table.partitioningForeignKey();
        Optional<OracleTable> parent = chains.parent(table);
        if (foreignKey.isEmpty() || parent.isEmpty()) {
            findings.add(
                    "PB-REF-001",
                    ObjectId.table(table.name()),
                    table.position(),
                    table.name() + " is partitioned by reference, but "
                            + foreignKey
                                    .map(f -> "its parent " + f.parent() + " is not in the source")
                                    .orElse("the foreign key it names is not in the source")
                            + "; the table is left out.");
            return false;
        }
        QualifiedName parentName = parent.get().name();
        if (layouts.get(parentName) != Layout.DECLARATIVE) {
            String why = layouts.containsKey(parentName) ? "is not partitioned" : "is left out";
            findings.add(
                    "PB-REF-002",
                    ObjectId.table(table.name()),
                    table.position(),
                    table.name() + " is partitioned by reference to " + parentName + ", which " + why
                            + "; the table is left out too.");
            return false;
        }
        return rootKeyHolds(table) && partitionsMatch(table);
    }

    private boolean rootKeyHolds(OracleTable table) {
        OracleTable root = chains.root(table);
        Optional<OracleColumn> nullable = RootKeys.nullable(root, choices);
        nullable.ifPresent(column -> findings.add(
                "PB-REF-004", ObjectId.table(table.name()), table.position(), RootKeys.refusal(table, root, column)));
        return nullable.isEmpty();
    }

    private boolean partitionsMatch(OracleTable table) {
        OracleTable root = chains.root(table);
        int own = table.partitioning().map(p -> p.partitions().size()).orElse(0);
        int roots = root.places();
        boolean grows = root.partitioning()
                .filter(p -> p instanceof Partitioning.Range range
                        && range.interval().isPresent())
                .isPresent();
        if (own != 0 && own != roots && !grows) {
            findings.add(
                    "PB-REF-011",
                    ObjectId.table(table.name()),
                    table.position(),
                    table.name() + " names " + own + " partitions, " + root.name() + " has " + roots
                            + "; the table is left out.");
            return false;
        }
        return true;
    }
}
