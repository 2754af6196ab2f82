package dev.partbridge.run.build;

import dev.partbridge.convert.ShortName;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for the leaves' own indexes. The server would choose some too, but two sessions that build at a time may choose
 * the same; and what takes an index back must know its name. Indexes share their names with all relations of a schema.
 */
final class LeafNames {
    private final Set<QualifiedName> taken = new HashSet<>();

    /** Asked in the same order, it gives the same names. */
    LeafNames(PostgresModel model) {
        model.sequences().forEach(s -> taken.add(s.name()));
        model.views().forEach(v -> taken.add(v.name()));
        model.indexes().forEach(i -> taken.add(i.table().sibling(i.name())));
        for (PgTable table : model.tables()) {
            taken.add(table.name());
            constraints(table.name(), table.constraints());
            for (PgPartition partition : table.layout().all()) {
                taken.add(table.leaf(partition));
                constraints(table.name(), partition.constraints());
            }
        }
    }

    private void constraints(QualifiedName sibling, List<PgConstraint> constraints) {
        constraints.forEach(c -> taken.add(sibling.sibling(c.name())));
    }

    /** {@code sales_p1_pk} for leaf sales_p1 and the root's sales_pk. */
    Identifier of(PgTable root, QualifiedName leaf, Identifier index) {
        String front = root.name().name().text() + "_";
        String own = index.text().startsWith(front) ? index.text().substring(front.length()) : index.text();
        String wanted = leaf.name().text() + "_" + own;
        Identifier name = new Identifier(ShortName.fit(wanted));
        if (!taken.add(leaf.sibling(name))) {
            name = new Identifier(ShortName.of(leaf.name().text(), own, leaf + " " + index));
            taken.add(leaf.sibling(name));
        }
        return name;
    }
}
