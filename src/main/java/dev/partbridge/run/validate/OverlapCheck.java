package dev.partbridge.run.validate;

import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * No key has room in two children: the server itself proves, by constraint exclusion, that where the CHECKs of one
 * child hold those of every other one do not. The child for the rest is proven from the other side: where the CHECKs of
 * another hold, its own do not.
 */
final class OverlapCheck implements Check {
    private final PgTable table;
    private final Map<QualifiedName, String> conditions = new LinkedHashMap<>();
    /** The parents above each child, which the planner may read: they are empty. */
    private final Set<QualifiedName> empty = new HashSet<>();

    private final Sample<QualifiedName> children;

    /** @param whole whether each child is looked at, however many there are */
    OverlapCheck(PgTable table, boolean whole) {
        this.table = table;
        empty.add(table.name());
        add(table.layout().partitions(), List.of(), true);
        List<QualifiedName> all = List.copyOf(conditions.keySet());
        children = whole ? Sample.whole(all) : Sample.spaced(all);
    }

    private void add(List<PgPartition> partitions, List<String> above, boolean proven) {
        // of a list of several columns the planner proves no more than that each key it names is in one child, which
        // is what exclusion is checked by: it takes IS NOT NULL out of the arms of an OR, and then cannot use it
        boolean tuples = partitions.stream().anyMatch(p -> p.bound() instanceof PgBound.InTuples);
        boolean provable = proven && !tuples;
        for (PgPartition partition : partitions) {
            List<String> own = new ArrayList<>(above);
            bound(partition).ifPresent(c -> own.add("(" + c + ")"));
            if (partition.division().isPresent()) {
                empty.add(table.leaf(partition));
                add(partition.division().get().partitions(), own, provable);
            } else if (provable && !own.isEmpty() && !(partition.bound() instanceof PgBound.Default)) {
                conditions.put(table.leaf(partition), String.join(" AND ", own));
            }
        }
    }

    private static Optional<String> bound(PgPartition partition) {
        return partition.constraints().stream()
                .filter(c -> c instanceof PgConstraint.Check check && !check.noInherit())
                .map(c -> ((PgConstraint.Check) c).condition())
                .findFirst();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (QualifiedName child : children.chosen()) {
            String query = "SELECT * FROM " + PostgresSql.quote(table.name()) + " WHERE " + conditions.get(child);
            Set<QualifiedName> others =
                    new TreeSet<>(ExplainPlan.of(connection, query).relations(connection));
            others.removeAll(empty);
            others.remove(child);
            if (!others.isEmpty()) {
                wrong.add(child + " and " + others + "\n" + query);
            }
        }
        return List.of(new CheckLine(
                "Overlap",
                table.origin(),
                table.name() + ": keys that two children would take",
                children.scope(children.of() + " children"),
                wrong.isEmpty() ? "none" : wrong.size() + " children overlap others",
                wrong.isEmpty(),
                String.join("\n\n", wrong)));
    }
}
