package dev.partbridge.run.validate;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * Each child of an inheritance parent is there, inherits from the parent it should, and has the CHECKs that bound it,
 * its foreign keys, and the triggers that route and move rows, which fire under replication too.
 */
final class ChildrenCheck implements Check {
    private static final int SHOWN = 3;

    private final PgTable table;
    private final ExpectedDifferences expected;
    /** What is to be found, and what it is. */
    private final Map<String, ObjectId> wanted = new LinkedHashMap<>();

    ChildrenCheck(PgTable table, List<PgTrigger> triggers, ExpectedDifferences expected) {
        this.table = table;
        this.expected = expected;
        Set<QualifiedName> relations = new HashSet<>(Set.of(table.name()));
        constraints(table.name(), table.constraints());
        children(table.name(), table.layout().partitions(), relations);
        triggers.stream()
                .filter(t -> relations.contains(t.table()))
                .forEach(t -> wanted.put(
                        "trigger " + t.name() + " of " + relation(t.table()),
                        ObjectId.below(ObjectKind.TRIGGER, t.table(), t.name())));
    }

    private void children(QualifiedName parent, List<PgPartition> partitions, Set<QualifiedName> relations) {
        for (PgPartition partition : partitions) {
            QualifiedName child = table.leaf(partition);
            relations.add(child);
            wanted.put(
                    "child " + relation(child) + " of " + relation(parent),
                    ObjectId.partition(table.name(), partition.name()));
            constraints(child, partition.constraints());
            partition.division().ifPresent(d -> children(child, d.partitions(), relations));
        }
    }

    private void constraints(QualifiedName relation, List<PgConstraint> constraints) {
        for (PgConstraint constraint : constraints) {
            boolean validated = constraint instanceof PgConstraint.Check check && check.validated();
            boolean other = constraint instanceof PgConstraint.Check check && !check.validated();
            if (constraint instanceof PgConstraint.ForeignKey key) {
                validated = key.validated();
                other = !key.validated();
            }
            if (validated || other) {
                wanted.put(
                        "constraint " + constraint.name() + " of " + relation(relation)
                                + (validated ? " (validated)" : ""),
                        ObjectId.constraint(relation, constraint.name()));
            }
        }
    }

    private static String relation(QualifiedName name) {
        return name.schema().map(s -> s + ".").orElse("") + name.name();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        String tree = "WITH RECURSIVE tree(oid) AS (SELECT " + PostgresSql.literal(PostgresSql.quote(table.name()))
                + "::regclass::oid UNION SELECT i.inhrelid FROM tree t"
                + " JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid), "
                + "named AS (SELECT t.oid, n.nspname || '.' || c.relname AS name FROM tree t"
                + " JOIN pg_catalog.pg_class c ON c.oid = t.oid"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace) ";
        Set<String> found = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(tree
                        + "SELECT 'child ' || c.name || ' of ' || p.name FROM pg_catalog.pg_inherits i"
                        + " JOIN named c ON c.oid = i.inhrelid JOIN named p ON p.oid = i.inhparent UNION ALL "
                        + "SELECT 'constraint ' || k.conname || ' of ' || t.name FROM pg_catalog.pg_constraint k"
                        + " JOIN named t ON t.oid = k.conrelid UNION ALL "
                        + "SELECT 'constraint ' || k.conname || ' of ' || t.name || ' (validated)'"
                        + " FROM pg_catalog.pg_constraint k JOIN named t ON t.oid = k.conrelid AND k.convalidated"
                        + " UNION ALL SELECT 'trigger ' || g.tgname || ' of ' || t.name FROM pg_catalog.pg_trigger g"
                        + " JOIN named t ON t.oid = g.tgrelid AND g.tgenabled = 'A'")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        List<String> missing = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        wanted.forEach((text, object) -> {
            if (!found.contains(text)) {
                (expected.of(object).isPresent() ? edited : missing).add(text);
            }
        });
        String first = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())));
        return List.of(new CheckLine(
                "Children",
                table.origin(),
                table.name() + ": children, their CHECKs, foreign keys and triggers",
                wanted.size() + " objects",
                (missing.isEmpty() ? "there" : missing.size() + " missing: " + first)
                        + (edited.isEmpty() ? "" : "; " + edited.size() + " missing, edited by hand"),
                missing.isEmpty(),
                String.join(
                        "\n", Stream.concat(missing.stream(), edited.stream()).toList())));
    }
}
