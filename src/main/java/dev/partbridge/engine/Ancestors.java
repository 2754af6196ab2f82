package dev.partbridge.engine;

import dev.partbridge.convert.RowCondition;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.rows.ParentJoin;
import dev.partbridge.oracle.rows.RowConditions;
import dev.partbridge.oracle.rows.RowFilter;
import dev.partbridge.oracle.rows.RowPart;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How Oracle finds the ancestors of a chunk's rows. For many threads. */
final class Ancestors {
    private final OracleModel model;
    private final LivePartitions partitions;

    Ancestors(OracleModel model) {
        this.model = model;
        this.partitions = new LivePartitions(new ReferenceChains(model));
    }

    /**
     * The foreign keys from a table up to its root; none of one that is partitioned by itself.
     *
     * @param part of the table
     */
    List<ParentJoin.Step> of(QualifiedName table, RowPart part) {
        List<ParentJoin.Step> steps = new ArrayList<>();
        OracleTable at = model.table(table).orElseThrow();
        Optional<ForeignKey> up = at.partitioningForeignKey();
        RowPart place = part;
        while (up.isPresent()) {
            OracleTable parent = model.table(up.get().parent()).orElseThrow();
            place = partitions.parentOf(at, place);
            steps.add(new ParentJoin.Step(
                    parent.name(), up.get().columns(), up.get().referenced(parent), place));
            at = parent;
            up = at.partitioningForeignKey();
        }
        return steps;
    }

    /**
     * Which rows of a part fulfil these conditions, each of the table or of an ancestor.
     *
     * @param part of the table
     */
    RowConditions conditions(QualifiedName table, RowPart part, List<RowCondition> conditions) {
        if (conditions.isEmpty()) {
            return RowConditions.NONE;
        }
        Map<QualifiedName, RowFilter> filters = new HashMap<>();
        conditions.forEach(c -> filters.put(c.table(), new RowFilter(c.text())));
        Optional<RowFilter> own = Optional.ofNullable(filters.remove(table));
        List<RowConditions.Ancestor> ancestors = new ArrayList<>();
        for (ParentJoin.Step step : filters.isEmpty() ? List.<ParentJoin.Step>of() : of(table, part)) {
            ancestors.add(new RowConditions.Ancestor(step, Optional.ofNullable(filters.remove(step.ancestor()))));
            if (filters.isEmpty()) {
                break;
            }
        }
        if (!filters.isEmpty()) {
            throw new IllegalArgumentException("the rows of " + table + " depend on " + filters.keySet()
                    + ", to which it is not partitioned by reference");
        }
        return new RowConditions(own, ancestors);
    }
}
