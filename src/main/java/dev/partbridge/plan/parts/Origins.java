package dev.partbridge.plan.parts;

import dev.partbridge.diff.Part;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which Oracle object each object of a PostgreSQL table comes from. */
final class Origins {
    private final QualifiedName oracle;
    private final Map<ObjectId, Origin> known = new HashMap<>();
    private final Map<Identifier, Origin> columns = new HashMap<>();
    private final Map<Identifier, Origin> constraints = new HashMap<>();

    /**
     * Where something comes from.
     *
     * @param id the Oracle object whose counterpart it is; absent for what is PostgreSQL's alone
     * @param under the objects it was made for, the nearest first
     */
    record Origin(Optional<ObjectId> id, List<ObjectId> under, Part.Role role) {}

    private Origins(QualifiedName oracle) {
        this.oracle = oracle;
    }

    static Origins of(PostgresModel target, QualifiedName oracle) {
        Origins origins = new Origins(oracle);
        target.tables().stream()
                .filter(t -> t.origin().equals(ObjectId.table(oracle)))
                .findFirst()
                .ifPresent(t -> origins.add(target, t));
        return origins;
    }

    /** Of a PostgreSQL object; what is not known was made for the table. */
    Origin of(ObjectId object) {
        return known.getOrDefault(object, own());
    }

    Origin column(Identifier name) {
        return columns.getOrDefault(name, own(Part.Role.COLUMN));
    }

    Origin constraint(Identifier name) {
        return constraints.getOrDefault(name, own());
    }

    Origin own() {
        return own(Part.Role.OTHER);
    }

    private Origin own(Part.Role role) {
        return new Origin(Optional.empty(), List.of(ObjectId.table(oracle)), role);
    }

    private void add(PostgresModel target, PgTable table) {
        table.columns().forEach(c -> {
            boolean counterpart = c.origin().kind() == ObjectKind.COLUMN;
            columns.put(
                    c.name(),
                    counterpart
                            ? new Origin(Optional.of(c.origin()), List.of(ObjectId.table(oracle)), Part.Role.COLUMN)
                            : own(Part.Role.COLUMN));
            known.put(
                    ObjectId.below(ObjectKind.COMMENT, table.name(), c.name()),
                    new Origin(
                            c.origin().name().map(n -> ObjectId.below(ObjectKind.COMMENT, oracle, n)),
                            List.of(c.origin()),
                            Part.Role.COMMENT));
        });
        known.put(
                ObjectId.of(ObjectKind.COMMENT, table.name()),
                new Origin(
                        Optional.of(ObjectId.of(ObjectKind.COMMENT, oracle)),
                        List.of(ObjectId.table(oracle)),
                        Part.Role.COMMENT));
        table.constraints().forEach(c -> constraints.put(c.name(), origin(c.origin(), Part.Role.OTHER)));
        constraints(table.name(), table.constraints(), Part.Role.OTHER);
        table.layout().all().forEach(p -> partition(table, p));
        target.indexes().forEach(i -> {
            boolean whole = i.table().equals(table.name());
            known.put(
                    ObjectId.index(i.table(), i.name()),
                    origin(i.origin(), whole ? Part.Role.OTHER : Part.Role.PARTITION));
        });
    }

    /** What is not made of one goes with the table's partitioning; what a template gave goes with its partition. */
    private void partition(PgTable table, PgPartition partition) {
        Stream<ObjectId> above = partition
                .origin()
                .filter(o -> o.subpartition().isPresent())
                .flatMap(ObjectId::partition)
                .map(p -> ObjectId.partition(oracle, p))
                .stream();
        known.put(
                ObjectId.partition(table.name(), partition.name()),
                new Origin(
                        partition.origin(),
                        Stream.concat(above, Stream.of(PartList.partitionBy(oracle)))
                                .toList(),
                        Part.Role.PARTITION));
        constraints(table.leaf(partition), partition.constraints(), Part.Role.PARTITION);
    }

    private void constraints(QualifiedName relation, List<PgConstraint> all, Part.Role role) {
        all.forEach(c -> known.put(ObjectId.constraint(relation, c.name()), origin(c.origin(), role)));
    }

    private Origin origin(Optional<ObjectId> id, Part.Role role) {
        return new Origin(id, List.of(ObjectId.table(oracle)), role);
    }
}
