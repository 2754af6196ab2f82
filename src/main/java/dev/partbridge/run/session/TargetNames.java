package dev.partbridge.run.session;

import dev.partbridge.plan.EditedStatement;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names that a plan's objects will have. */
final class TargetNames {
    private TargetNames() {}

    /**
     * Tables, partitions, views, sequences and indexes, those of keys included: they share one space of names. Of those
     * that are left out by hand tables and partitions are among them all the same, since rows go into them and a run may
     * empty what it made; another object may be there already, made by somebody else.
     */
    static List<QualifiedName> relations(Plan plan) {
        List<QualifiedName> names = relations(plan.conversion().target());
        for (EditedStatement edit : plan.edits().leftOut()) {
            ObjectId object = edit.object().orElseThrow();
            switch (object.kind()) {
                case SEQUENCE, VIEW -> names.remove(object.table());
                case INDEX, CONSTRAINT ->
                    object.name().map(object.table()::sibling).ifPresent(names::remove);
                default -> {}
            }
        }
        return names;
    }

    private static List<QualifiedName> relations(PostgresModel model) {
        List<QualifiedName> names = new ArrayList<>();
        for (PgTable table : model.tables()) {
            names.add(table.name());
            keys(table.name(), table.constraints(), names);
            for (PgPartition partition : table.layout().all()) {
                names.add(table.leaf(partition));
                keys(table.name(), partition.constraints(), names);
            }
        }
        model.views().forEach(v -> names.add(v.name()));
        model.sequences().stream().map(PgSequence::name).forEach(names::add);
        for (PgIndex index : model.indexes()) {
            names.add(index.table().sibling(index.name()));
        }
        return names;
    }

    /** Without those that are left out by hand. */
    static List<QualifiedName> functions(Plan plan) {
        Set<QualifiedName> leftOut = plan.edits().leftOut().stream()
                .flatMap(e -> e.object().stream())
                .filter(o -> o.kind() == ObjectKind.FUNCTION && o.name().isEmpty())
                .map(ObjectId::table)
                .collect(Collectors.toSet());
        return plan.conversion().target().functions().stream()
                .map(PgFunction::name)
                .filter(f -> !leftOut.contains(f))
                .toList();
    }

    private static void keys(QualifiedName table, List<PgConstraint> constraints, List<QualifiedName> names) {
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey || constraint instanceof PgConstraint.Unique) {
                names.add(table.sibling(constraint.name()));
            }
        }
    }

    /** The tablespaces that tables, partitions, keys and indexes are to be kept in; those that no edit has taken out. */
    static Set<Identifier> tablespaces(Plan plan) {
        Set<Identifier> all = tablespaces(plan.conversion().target());
        if (!plan.edits().changes().isEmpty()) {
            all.removeIf(t -> plan.steps().stream()
                    .noneMatch(s -> s instanceof Step.Execute e && e.sql().contains(PostgresSql.quote(t))));
        }
        return all;
    }

    private static Set<Identifier> tablespaces(PostgresModel model) {
        Set<Identifier> all = new TreeSet<>();
        for (PgTable table : model.tables()) {
            table.tablespace().ifPresent(all::add);
            ofKeys(table.constraints(), all);
            for (PgPartition partition : table.layout().all()) {
                partition.tablespace().ifPresent(all::add);
                ofKeys(partition.constraints(), all);
            }
        }
        model.indexes().forEach(index -> index.tablespace().ifPresent(all::add));
        return all;
    }

    private static void ofKeys(List<PgConstraint> constraints, Set<Identifier> all) {
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey key) {
                key.tablespace().ifPresent(all::add);
            } else if (constraint instanceof PgConstraint.Unique key) {
                key.tablespace().ifPresent(all::add);
            }
        }
    }
}
