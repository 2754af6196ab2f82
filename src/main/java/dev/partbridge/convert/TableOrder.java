package dev.partbridge.convert;

import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parents before the tables that reference them. */
final class TableOrder {
    private final OracleModel model;
    private final ReferenceChains chains;

    TableOrder(OracleModel model, ReferenceChains chains) {
        this.model = model;
        this.chains = chains;
    }

    /** The tables that have a layout, in order. */
    Map<OracleTable, Layout> of(Map<QualifiedName, Layout> layouts) {
        Map<OracleTable, Layout> ordered = new LinkedHashMap<>();
        model.tables().forEach(t -> place(t, layouts, ordered, new HashSet<>()));
        return parentsFirst(ordered);
    }

    /** Puts a table behind all that it references; a loop of foreign keys is cut where it is met. */
    private void place(
            OracleTable table,
            Map<QualifiedName, Layout> layouts,
            Map<OracleTable, Layout> ordered,
            Set<QualifiedName> underWay) {
        Layout layout = layouts.get(table.name());
        if (layout == null || ordered.containsKey(table) || !underWay.add(table.name())) {
            return;
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            model.table(foreignKey.parent()).ifPresent(p -> place(p, layouts, ordered, underWay));
        }
        ordered.put(table, layout);
    }

    /** A child by reference needs its parent before it even where foreign keys form a loop. */
    private Map<OracleTable, Layout> parentsFirst(Map<OracleTable, Layout> ordered) {
        Map<OracleTable, Layout> parentsFirst = new LinkedHashMap<>();
        ordered.keySet().forEach(table -> {
            List<OracleTable> line = chains.line(table);
            for (int i = line.size() - 1; i >= 0; i--) {
                OracleTable ancestor = line.get(i);
                Optional.ofNullable(ordered.get(ancestor)).ifPresent(l -> parentsFirst.putIfAbsent(ancestor, l));
            }
        });
        return parentsFirst;
    }
}
