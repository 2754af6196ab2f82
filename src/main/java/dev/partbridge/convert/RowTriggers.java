package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** Where a BEFORE ROW trigger of a partitioned table stands. */
final class RowTriggers {
    /** The first that takes BEFORE ROW triggers on a partitioned table. */
    private static final int FIRST_ON_ROOT = 13;

    private RowTriggers() {}

    /** The table itself, whose partitions get it too, those that come later as well; or each leaf that holds rows. */
    static List<QualifiedName> relations(Draft draft, int targetMajor) {
        return onRoot(targetMajor) ? List.of(draft.name) : leaves(draft);
    }

    static boolean onRoot(int targetMajor) {
        return targetMajor >= FIRST_ON_ROOT;
    }

    /** Without those that are always empty. */
    static List<QualifiedName> leaves(Draft draft) {
        return draft.leafNodes().stream()
                .filter(l -> l.role() == PgPartition.Role.COUNTERPART || l.role() == PgPartition.Role.FUTURE)
                .map(draft::leaf)
                .toList();
    }
}
