package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** A table with its columns, its constraints and its partitions of all levels. */
final class TableDiffer {
    private final PgTable wanted;
    private final PgTable found;
    private final Comparison comparison;
    private final BoundDiffer bounds;

    TableDiffer(PgTable wanted, PgTable found, Comparison comparison) {
        this.wanted = wanted;
        this.found = found;
        this.comparison = comparison;
        this.bounds = new BoundDiffer(wanted, comparison);
    }

    void run() {
        QualifiedName name = wanted.name();
        ObjectId id = ObjectId.table(name);
        comparison.optional(id, "comment", wanted.comment(), found.comment());
        new ColumnDiffer(name, comparison).compare(wanted.columns(), found.columns());
        constraints(name, wanted.constraints(), found.constraints());
        layout(id, wanted.layout(), found.layout());
    }

    private void constraints(QualifiedName relation, List<PgConstraint> want, List<PgConstraint> has) {
        new ConstraintDiffer(wanted.name(), relation, comparison).compare(want, has);
    }

    private void layout(ObjectId id, PgLayout want, PgLayout has) {
        if (!kind(want).equals(kind(has))) {
            comparison.differs(id, "layout", kind(want), kind(has));
            return;
        }
        if (want instanceof PgLayout.Declarative wantedKey && has instanceof PgLayout.Declarative foundKey) {
            division(id, wantedKey, foundKey);
        } else {
            // under inheritance the strategy is in the checks and the triggers, which are compared themselves
            partitions(List.of(), want.partitions(), has.partitions());
        }
    }

    private static String kind(PgLayout layout) {
        return layout instanceof PgLayout.Declarative
                ? "partitioned"
                : layout instanceof PgLayout.Inheritance ? "divided by inheritance" : "not partitioned";
    }

    private void division(ObjectId id, PgLayout.Declarative want, PgLayout.Declarative has) {
        if (inheritance()) {
            partitions(List.of(), want.partitions(), has.partitions());
            return;
        }
        if (!want.strategy().equals(has.strategy()) || !sameKey(want.parts(), has.parts())) {
            comparison.differs(id, "partition key", key(want), key(has));
        }
        partitions(want.parts(), want.partitions(), has.partitions());
    }

    private boolean inheritance() {
        return wanted.layout() instanceof PgLayout.Inheritance;
    }

    boolean sameKey(List<PgKeyPart> want, List<PgKeyPart> has) {
        if (want.size() != has.size()) {
            return false;
        }
        for (int i = 0; i < want.size(); i++) {
            PgKeyPart left = want.get(i);
            PgKeyPart right = has.get(i);
            boolean same = (left.column().isPresent() || right.column().isPresent())
                    ? left.column().equals(right.column())
                    : comparison.same(wanted.name(), left.sql(), right.sql());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static String key(PgLayout.Declarative layout) {
        return layout.strategy() + " ("
                + String.join(", ", layout.parts().stream().map(PgKeyPart::sql).toList()) + ")";
    }

    private void partitions(List<PgKeyPart> key, List<PgPartition> want, List<PgPartition> has) {
        comparison.<PgPartition>byName(
                want,
                has,
                PgPartition::name,
                (w, f) -> partition(key, w, f),
                w -> comparison.missing(id(w), bound(w)),
                f -> comparison.unplanned(id(f), bound(f)));
    }

    private void partition(List<PgKeyPart> key, PgPartition want, PgPartition has) {
        ObjectId id = id(want);
        if (!inheritance() && !bounds.same(key, want.bound(), has.bound())) {
            comparison.differs(id, "bound", want.bound().sql(), has.bound().sql());
        }
        // where the plan names none, the database's or the role's default_tablespace decides
        want.tablespace().ifPresent(t -> comparison.optional(id, "tablespace", want.tablespace(), has.tablespace()));
        constraints(wanted.leaf(want), want.constraints(), has.constraints());
        if (want.division().isPresent() != has.division().isPresent()) {
            comparison.differs(id, "layout", divided(want), divided(has));
        } else if (want.division().isPresent()) {
            division(id, want.division().get(), has.division().orElseThrow());
        }
    }

    private static String divided(PgPartition partition) {
        return partition.division().isPresent() ? "partitioned" : "not partitioned";
    }

    private String bound(PgPartition partition) {
        return inheritance() ? "" : partition.bound().sql();
    }

    private ObjectId id(PgPartition partition) {
        return ObjectId.partition(wanted.name(), partition.name());
    }
}
