package dev.partbridge.run.validate;

import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.postgres.catalog.PlanNode;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.Plans;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query for one partition's keys reads that partition alone: by partition pruning, or under inheritance by constraint
 * exclusion, where empty parents may be read as well.
 */
final class PruningCheck implements Check {
    private final PgTable table;
    private final boolean inheritance;
    /** The parent and children with children, which the planner may read: a guard keeps them empty. */
    private final Set<QualifiedName> empty = new HashSet<>();

    private final Map<PgPartition, String> conditions = new LinkedHashMap<>();
    private final Sample<PgPartition> asked;
    /** Partitions that no condition picks. */
    private int unasked;

    /** @param whole whether each child is looked at, however many there are; partitions all are */
    PruningCheck(PgTable table, boolean whole) {
        this.table = table;
        this.inheritance = table.layout() instanceof PgLayout.Inheritance;
        empty.add(table.name());
        table.layout().all().stream().filter(p -> p.division().isPresent()).forEach(p -> empty.add(table.leaf(p)));
        List<PgKeyPart> parts = table.layout() instanceof PgLayout.Declarative declarative
                ? declarative.parts()
                : ((PgLayout.Inheritance) table.layout()).parts();
        add(parts, table.layout().partitions(), Optional.of(""));
        List<PgPartition> all = List.copyOf(conditions.keySet());
        asked = whole || !inheritance ? Sample.whole(all) : Sample.spaced(all);
    }

    /** A leaf's condition is that of each level above it and its own. */
    private void add(List<PgKeyPart> parts, List<PgPartition> level, Optional<String> above) {
        boolean nullable = parts.stream()
                .allMatch(p -> p.column().map(c -> nullable(table, c)).orElse(true));
        KeyPredicate predicate =
                new KeyPredicate(parts.stream().map(PgKeyPart::sql).toList(), level, nullable);
        for (PgPartition partition : level) {
            Optional<String> condition =
                    above.flatMap(a -> predicate.of(partition).map(c -> a.isEmpty() ? c : a + " AND " + c));
            if (partition.division().isPresent()) {
                add(
                        partition.division().get().parts(),
                        partition.division().get().partitions(),
                        condition);
            } else if (partition.role() == PgPartition.Role.COUNTERPART) {
                condition.ifPresentOrElse(c -> conditions.put(partition, c), () -> unasked++);
            }
        }
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        Optional<Plans> first = Optional.empty();
        String detail = "";
        Set<QualifiedName> all = Set.of();
        int none = 0;
        try (Statement statement = connection.createStatement()) {
            // what the table can do; that the target's own settings let it is another check
            statement.execute("SET LOCAL " + setting() + " = " + on());
        }
        for (PgPartition partition : asked.chosen()) {
            String query = "SELECT * FROM " + PostgresSql.quote(table.name()) + " WHERE " + conditions.get(partition);
            if (first.isEmpty()) {
                String with = ExplainPlan.text(connection, query);
                PlanNode on = ExplainPlan.tree(connection, query);
                Without without = without(connection, query);
                first = Optional.of(new Plans(query, setting(), on, without.plan()));
                detail = query + "\n" + with + "\n\nSET " + setting() + " = off;\n" + without.text();
                all = without.read();
                // a landing may have been dropped since, by its procedure
                if (asked.of() > 1 && all.size() < 2) {
                    wrong.add(detail + "\nreads " + all + " also with " + setting() + " = off: that nothing but the"
                            + " asked ones was read then proves nothing");
                }
            }
            Set<QualifiedName> read = ExplainPlan.of(connection, query).relations(connection);
            if (inheritance) {
                read.removeAll(empty);
            }
            if (read.isEmpty() && isKeptEmpty(connection, partition)) {
                none++;
            } else if (!read.equals(Set.of(table.leaf(partition)))) {
                wrong.add(query + "\nreads " + read + " instead of " + table.leaf(partition) + "\n"
                        + ExplainPlan.text(connection, query));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL " + setting() + " TO DEFAULT");
        }
        return List.of(new CheckLine(
                inheritance ? "Exclusion" : "Pruning",
                table.origin(),
                table.name() + ": queries for one partition's keys",
                asked.scope(asked.of() + " queries")
                        + (unasked == 0 ? "" : ", " + unasked + " partitions that no condition picks"),
                asked.chosen().isEmpty()
                        ? "nothing to ask"
                        : wrong.isEmpty()
                                ? eachReads(none) + withoutIt(all.size())
                                : wrong.size() + " read other leaves",
                wrong.isEmpty(),
                wrong.isEmpty() ? detail : String.join("\n\n", wrong),
                first));
    }

    private String withoutIt(int read) {
        return read == 0 ? "" : "; with " + setting() + " = off " + read + (read == 1 ? " leaf" : " leaves");
    }

    private String setting() {
        return inheritance ? "constraint_exclusion" : "enable_partition_pruning";
    }

    private String on() {
        return inheritance ? "partition" : "on";
    }

    /**
     * What the planner does where it may not leave out partitions.
     *
     * @param read the leaves that it reads then
     */
    private record Without(PlanNode plan, String text, Set<QualifiedName> read) {}

    private Without without(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // constraint_exclusion = on does for partitions too what pruning does
            statement.execute("SET LOCAL " + setting() + " = off; SET LOCAL constraint_exclusion = off");
            Set<QualifiedName> read = ExplainPlan.of(connection, query).relations(connection);
            read.removeAll(empty);
            Without without =
                    new Without(ExplainPlan.tree(connection, query), ExplainPlan.text(connection, query), read);
            statement.execute("SET LOCAL constraint_exclusion TO DEFAULT; SET LOCAL " + setting() + " = " + on());
            return without;
        }
    }

    /** The server reads nothing where a check of the table lets none of the partition's keys in. */
    private boolean isKeptEmpty(Connection connection, PgPartition partition) throws SQLException {
        String leaf = PostgresSql.quote(table.leaf(partition));
        String attached = "SELECT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = to_regclass("
                + PostgresSql.literal(leaf) + "))";
        String row = "SELECT EXISTS (SELECT FROM ONLY " + leaf + " WHERE " + conditions.get(partition) + ")";
        return isTrue(connection, attached) && !isTrue(connection, row);
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static String eachReads(int none) {
        return "each reads 1 leaf" + (none == 0 ? "" : ", or none where a check lets no such row in: " + none);
    }

    private static boolean nullable(PgTable table, Identifier column) {
        return table.columns().stream().filter(c -> c.name().equals(column)).noneMatch(PgColumn::notNull);
    }
}
