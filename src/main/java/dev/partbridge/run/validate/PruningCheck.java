package dev.partbridge.run.validate;

import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for one partition's keys reads that partition alone: by partition pruning, or under inheritance by constraint
 * exclusion, where the empty parent may be read as well.
 */
final class PruningCheck implements Check {
    private final PgTable table;
    private final boolean inheritance;
    private final KeyPredicate predicate;
    private final List<PgPartition> asked;

    PruningCheck(PgTable table, List<Identifier> key) {
        this.table = table;
        this.inheritance = table.layout() instanceof PgLayout.Inheritance;
        List<PgPartition> all = table.layout().partitions();
        this.predicate = new KeyPredicate(key, all, nullable(table, key.get(0)));
        this.asked = all.stream()
                .filter(p -> p.role() == PgPartition.Role.COUNTERPART)
                .toList();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        int queries = 0;
        List<String> wrong = new ArrayList<>();
        String first = "";
        for (PgPartition partition : asked) {
            Optional<String> condition = predicate.of(partition);
            if (condition.isEmpty()) {
                continue;
            }
            String query = "SELECT * FROM " + PostgresSql.quote(table.name()) + " WHERE " + condition.get();
            queries++;
            if (first.isEmpty()) {
                first = query + "\n" + ExplainPlan.text(connection, query);
            }
            Set<QualifiedName> read = ExplainPlan.of(connection, query).relations(connection);
            if (inheritance) {
                read.remove(table.name());
            }
            if (!read.equals(Set.of(table.leaf(partition)))) {
                wrong.add(query + "\nreads " + read + " instead of " + table.leaf(partition) + "\n"
                        + ExplainPlan.text(connection, query));
            }
        }
        int unasked = asked.size() - queries;
        return List.of(new CheckLine(
                inheritance ? "Exclusion" : "Pruning",
                table.origin(),
                table.name() + ": queries for one partition's keys",
                queries + " queries" + (unasked == 0 ? "" : ", " + unasked + " partitions that no condition picks"),
                wrong.isEmpty() ? "each reads 1 leaf" : wrong.size() + " read other leaves",
                wrong.isEmpty(),
                wrong.isEmpty() ? first : String.join("\n\n", wrong)));
    }

    private static boolean nullable(PgTable table, Identifier column) {
        return table.columns().stream().filter(c -> c.name().equals(column)).noneMatch(PgColumn::notNull);
    }
}
