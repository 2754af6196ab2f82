package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgConstraint.Check;
import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgConstraint.PrimaryKey;
import dev.partbridge.postgres.model.PgConstraint.Unique;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Constraints of a table or of one of its partitions. */
final class ConstraintDiffer {
    private final QualifiedName table;
    private final QualifiedName relation;
    private final Comparison comparison;

    /** @param table has the columns; the relation may be its partition */
    ConstraintDiffer(QualifiedName table, QualifiedName relation, Comparison comparison) {
        this.table = table;
        this.relation = relation;
        this.comparison = comparison;
    }

    void compare(List<PgConstraint> wanted, List<PgConstraint> found) {
        comparison.<PgConstraint>byName(
                wanted,
                found,
                PgConstraint::name,
                this::constraint,
                w -> comparison.missing(id(w), kind(w)),
                f -> comparison.unplanned(id(f), kind(f)));
    }

    private ObjectId id(PgConstraint constraint) {
        return ObjectId.constraint(relation, constraint.name());
    }

    private static String kind(PgConstraint constraint) {
        return constraint instanceof PrimaryKey
                ? "PRIMARY KEY"
                : constraint instanceof Unique ? "UNIQUE" : constraint instanceof Check ? "CHECK" : "FOREIGN KEY";
    }

    private void constraint(PgConstraint wanted, PgConstraint found) {
        ObjectId id = id(wanted);
        if (wanted instanceof PrimaryKey want && found instanceof PrimaryKey has) {
            comparison.values(id, "columns", want.columns(), has.columns());
            comparison.values(id, "deferrable", deferrable(want.deferrable()), deferrable(has.deferrable()));
            tablespace(id, want.tablespace(), has.tablespace());
        } else if (wanted instanceof Unique want && found instanceof Unique has) {
            comparison.values(id, "columns", want.columns(), has.columns());
            comparison.values(id, "NULLS NOT DISTINCT", want.nullsNotDistinct(), has.nullsNotDistinct());
            comparison.values(id, "deferrable", deferrable(want.deferrable()), deferrable(has.deferrable()));
            tablespace(id, want.tablespace(), has.tablespace());
        } else if (wanted instanceof Check want && found instanceof Check has) {
            check(id, want, has);
        } else if (wanted instanceof ForeignKey want && found instanceof ForeignKey has) {
            foreignKey(id, want, has);
        } else {
            comparison.differs(id, "kind", kind(wanted), kind(found));
        }
    }

    /** Where the plan names none, the database's or the role's default_tablespace decides. */
    private void tablespace(ObjectId id, Optional<Identifier> wanted, Optional<Identifier> found) {
        wanted.ifPresent(t -> comparison.optional(id, "tablespace of the index", wanted, found));
    }

    private void check(ObjectId id, Check wanted, Check found) {
        if (!comparison.same(table, wanted.condition(), found.condition())) {
            comparison.differs(id, "condition", wanted.condition(), found.condition());
        }
        comparison.values(id, "NO INHERIT", wanted.noInherit(), found.noInherit());
        comparison.values(id, "validated", wanted.validated(), found.validated());
    }

    private void foreignKey(ObjectId id, ForeignKey wanted, ForeignKey found) {
        comparison.values(id, "columns", wanted.columns(), found.columns());
        comparison.values(id, "referenced table", wanted.parent(), found.parent());
        comparison.values(id, "referenced columns", wanted.parentColumns(), found.parentColumns());
        comparison.values(id, "ON DELETE", action(wanted.onDelete()), action(found.onDelete()));
        comparison.values(id, "ON UPDATE CASCADE", wanted.onUpdateCascade(), found.onUpdateCascade());
        comparison.values(id, "deferrable", deferrable(wanted.deferrable()), deferrable(found.deferrable()));
        comparison.values(id, "validated", wanted.validated(), found.validated());
    }

    static String action(String onDelete) {
        return onDelete.isEmpty() ? "NO ACTION" : onDelete;
    }

    static String deferrable(String text) {
        return text.isEmpty() ? "NOT DEFERRABLE" : text.replace(" INITIALLY IMMEDIATE", "");
    }
}
