package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * Tells of keys and indexes without the partition key. Oracle answers a query by them from one global index;
 * PostgreSQL has an index in each leaf, looks into all of them, and locks each leaf and each of its indexes: of 96
 * leaves 195 locks, at a tenth of the speed (measured).
 */
final class UnprunedQueries {
    private static final int MANY = 100;
    private static final int TOO_MANY = 1000;

    private final Draft draft;
    private final Findings findings;

    UnprunedQueries(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void keys() {
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            boolean primary = constraint instanceof OracleConstraint.PrimaryKey;
            boolean key = primary || constraint instanceof OracleConstraint.Unique;
            if (key && constraint.state().enabled() && draft.knows(constraint.columns())) {
                tell(
                        (primary ? "primary key " : "unique key ") + Keys.text(constraint.columns()),
                        constraint.columns(),
                        ConstraintNames.id(draft.oracle, constraint),
                        constraint.position());
            }
        }
    }

    /** A local index was looked for in each partition in Oracle too: only very many are worth a word. */
    void index(OracleIndex index) {
        List<Identifier> columns =
                index.parts().stream().flatMap(p -> p.column().stream()).toList();
        if (index.locality() == OracleIndex.Locality.LOCAL && leaves(columns) <= MANY) {
            return;
        }
        tell(
                "index " + index.name().name(),
                columns,
                ObjectId.index(index.table(), index.name().name()),
                index.position());
    }

    private void tell(String what, List<Identifier> columns, ObjectId subject, Optional<SourcePosition> position) {
        int leaves = leaves(columns);
        if (leaves < 2) {
            return;
        }
        String code = leaves > TOO_MANY ? "PB-IDX-022" : leaves > MANY ? "PB-IDX-021" : "PB-IDX-020";
        findings.add(
                code,
                subject,
                position,
                "A query of " + draft.oracle.name() + " by " + what + " that does not give the partition key "
                        + Keys.text(draft.root()
                                .oracle
                                .partitioning()
                                .map(Partitioning::key)
                                .orElse(List.of()))
                        + " looks into " + leaves + " partitions and locks each.");
    }

    /** How many leaves a query by these columns looks into; 1 where it prunes by the first level. */
    private int leaves(List<Identifier> columns) {
        if (draft.leaves.isEmpty()) {
            return 1;
        }
        List<Identifier> first =
                draft.oracle.partitioning().map(Partitioning::key).orElse(List.of());
        List<Identifier> second =
                draft.oracle.subpartitioning().map(Subpartitioning::key).orElse(List.of());
        boolean hash = draft.oracle
                .partitioning()
                .filter(p -> p instanceof Partitioning.Hash)
                .isPresent();
        // a range of several columns prunes by its first ones
        if (!first.isEmpty() && (hash ? columns.containsAll(first) : columns.contains(first.get(0)))) {
            return 1;
        }
        return !second.isEmpty() && columns.containsAll(second)
                ? draft.leaves.size()
                : (int) draft.leafNodes().stream()
                        .filter(UnprunedQueries::holdsRows)
                        .count();
    }

    private static boolean holdsRows(PgPartition leaf) {
        return leaf.role() == PgPartition.Role.COUNTERPART || leaf.role() == PgPartition.Role.FUTURE;
    }
}
