package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * A leaf of a partitioned table; a relation of its own in the table's schema.
 *
 * @param name the relation's name
 * @param bound which keys it takes
 * @param constraints of its own: the landing's guard, an inheritance child's bounds, keys per partition
 * @param role what it is for
 * @param remark why it is there, printed as a comment in the DDL
 * @param origin the Oracle partition whose rows it holds, if it is one's counterpart
 */
public record PgPartition(
        Identifier name,
        PgBound bound,
        List<PgConstraint> constraints,
        Role role,
        Optional<String> remark,
        Optional<ObjectId> origin) {
    public PgPartition {
        constraints = List.copyOf(constraints);
    }

    /** What a leaf is for. */
    public enum Role {
        /** Holds the rows of an Oracle partition. */
        COUNTERPART,
        /** Always empty: sends on rows that come without the partition key. */
        LANDING
    }
}
