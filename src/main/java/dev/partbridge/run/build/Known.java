package dev.partbridge.run.build;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.ConstraintDdl;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.SchemaDdl;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What statements of the plan make, by the model. */
final class Known {
    private final Map<ObjectId, Made> made = new HashMap<>();
    private final Map<QualifiedName, PgTable> roots = new HashMap<>();
    private final Set<QualifiedName> partitioned = new HashSet<>();

    /** An index or a constraint of a relation. */
    sealed interface Made {
        QualifiedName relation();

        Ddl ddl();

        record Index(PgIndex index) implements Made {
            @Override
            public QualifiedName relation() {
                return index.table();
            }

            @Override
            public Ddl ddl() {
                return SchemaDdl.index(index);
            }
        }

        record Constraint(QualifiedName relation, PgConstraint constraint) implements Made {
            @Override
            public Ddl ddl() {
                return ConstraintDdl.add(relation, constraint);
            }
        }
    }

    Known(PostgresModel model) {
        for (PgTable table : model.tables()) {
            if (table.layout() instanceof PgLayout.Declarative) {
                roots.put(table.name(), table);
                partitioned.add(table.name());
                table.layout().all().stream()
                        .filter(p -> p.division().isPresent())
                        .forEach(p -> partitioned.add(table.leaf(p)));
            }
            table.constraints().forEach(c -> put(new Made.Constraint(table.name(), c)));
            for (PgPartition leaf : table.layout().all()) {
                leaf.constraints().forEach(c -> put(new Made.Constraint(table.leaf(leaf), c)));
            }
        }
        model.indexes().forEach(i -> put(new Made.Index(i)));
    }

    private void put(Made each) {
        made.put(each.ddl().object(), each);
    }

    /** Absent for a statement that is not the model's, such as the filling of a registry, or one that is edited. */
    Optional<Made> of(Step.Execute statement) {
        return Optional.ofNullable(made.get(statement.subject()))
                .filter(m -> !statement.edited())
                .filter(m -> m.ddl().sql().equals(statement.sql()));
    }

    /** The partitioned table of that name, where its rows lie in more than one leaf. */
    Optional<PgTable> root(QualifiedName relation) {
        return Optional.ofNullable(roots.get(relation))
                .filter(t -> t.layout().leaves().size() > 1);
    }

    /** Whether a statement, as it is generated, is several to a run: of a partitioned table, or a foreign key. */
    boolean isTakenApart(Step.Execute statement) {
        return Optional.ofNullable(made.get(statement.subject()))
                .filter(m -> isPartitioned(m.relation())
                        || (m instanceof Made.Constraint c && c.constraint() instanceof PgConstraint.ForeignKey))
                .isPresent();
    }

    /** Whether it has partitions, as a root or below one. */
    boolean isPartitioned(QualifiedName relation) {
        return partitioned.contains(relation);
    }

    /** The relations that a foreign key to a table refers to, one constraint each: a partitioned table's parts too. */
    int referred(QualifiedName parent) {
        PgTable root = roots.get(parent);
        return root == null ? 1 : 1 + root.layout().all().size();
    }

    /** Whether a leaf has a constraint of that name by itself. */
    boolean isNamed(PgTable root, Identifier constraint) {
        return root.layout().all().stream()
                .anyMatch(p -> made.containsKey(ObjectId.constraint(root.leaf(p), constraint)));
    }
}
