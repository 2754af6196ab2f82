package dev.partbridge.run.session;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that a conversion's objects will have. */
final class TargetNames {
    private TargetNames() {}

    /** Tables, partitions, sequences and indexes, those of keys included: they share one space of names. */
    static List<QualifiedName> relations(PostgresModel model) {
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

    static List<QualifiedName> functions(PostgresModel model) {
        return model.functions().stream().map(PgFunction::name).toList();
    }

    private static void keys(QualifiedName table, List<PgConstraint> constraints, List<QualifiedName> names) {
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey || constraint instanceof PgConstraint.Unique) {
                names.add(table.sibling(constraint.name()));
            }
        }
    }

    /** The tablespaces that tables, partitions, keys and indexes are to be kept in. */
    static Set<Identifier> tablespaces(PostgresModel model) {
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
