package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What constraints prove of a table partitioned by reference, no row being read.
 *
 * @param orphans what speaks against each row having its parent; none when it is proven
 * @param colocation what speaks against each row being in the counterpart of its parent's leaf; none when it is proven
 */
record ConstraintProof(List<String> orphans, List<String> colocation) {
    ConstraintProof {
        orphans = List.copyOf(orphans);
        colocation = List.copyOf(colocation);
    }

    /**
     * Reads the catalog.
     *
     * @param landings names of the landing partitions of both
     * @param doubts what is known already to speak against any proof by constraints
     */
    static ConstraintProof of(
            Connection connection, QualifiedName child, KeyLookup lookup, Set<String> landings, List<String> doubts)
            throws SQLException {
        List<String> orphans = new ArrayList<>(doubts);
        orphans.addAll(WriteEvidence.objections(connection, child, lookup.parent()));
        orphans.addAll(new KeyEvidence(child, lookup).objections(connection));
        List<String> colocation = new ArrayList<>(orphans);
        colocation.addAll(new BoundsEvidence(child, lookup, landings).objections(connection));
        return new ConstraintProof(orphans, colocation);
    }
}
