package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A partition; a relation of its own in the table's schema.
 *
 * @param name the relation's name
 * @param bound which keys it takes
 * @param constraints of its own: the landing's guard, an inheritance child's bounds, keys per partition
 * @param role what it is for
 * @param remark why it is there, printed as a comment in the DDL
 * @param division how it is divided again; absent for a leaf, which holds rows
 * @param tablespace where it is to be kept; absent for the database's own
 * @param origin the Oracle partition whose rows it holds, if it is one's counterpart
 */
public record PgPartition(
        Identifier name,
        PgBound bound,
        List<PgConstraint> constraints,
        Role role,
        Optional<String> remark,
        Optional<PgLayout.Declarative> division,
        Optional<Identifier> tablespace,
        Optional<ObjectId> origin) {
    public PgPartition {
        constraints = List.copyOf(constraints);
    }

    /** A leaf in the database's own tablespace. */
    public PgPartition(
            Identifier name,
            PgBound bound,
            List<PgConstraint> constraints,
            Role role,
            Optional<String> remark,
            Optional<ObjectId> origin) {
        this(name, bound, constraints, role, remark, Optional.empty(), Optional.empty(), origin);
    }

    /** With one more constraint of its own. */
    public PgPartition withConstraint(PgConstraint constraint) {
        List<PgConstraint> more = new ArrayList<>(constraints);
        more.add(constraint);
        return new PgPartition(name, bound, more, role, remark, division, tablespace, origin);
    }

    /** Of other keys. */
    public PgPartition withBound(PgBound value) {
        return new PgPartition(name, value, constraints, role, remark, division, tablespace, origin);
    }

    /** Kept in a tablespace. */
    public PgPartition withTablespace(Identifier value) {
        return new PgPartition(name, bound, constraints, role, remark, division, Optional.of(value), origin);
    }

    /** Divided again. */
    public PgPartition withDivision(PgLayout.Declarative value) {
        return new PgPartition(name, bound, constraints, role, remark, Optional.of(value), tablespace, origin);
    }

    /** With each leaf of its own changed; a leaf changes itself. */
    public PgPartition withLeaves(UnaryOperator<PgPartition> change) {
        return division.map(d -> withDivision(new PgLayout.Declarative(
                        d.strategy(),
                        d.parts(),
                        d.partitions().stream().map(p -> p.withLeaves(change)).toList())))
                .orElseGet(() -> change.apply(this));
    }

    void addAll(List<PgPartition> all) {
        all.add(this);
        division.ifPresent(d -> d.partitions().forEach(p -> p.addAll(all)));
    }

    /** What a partition is for. */
    public enum Role {
        /** Holds the rows of an Oracle partition. */
        COUNTERPART,
        /** Always empty: sends on rows that come without the partition key. */
        LANDING,
        /** Made ahead for keys that come later, where Oracle would make the partition itself. */
        FUTURE,
        /** Always empty: refuses, by its check, the rows that no partition takes. */
        GUARD
    }
}
