package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.PartitionCounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells by Oracle's rules in which partition a row of a source is, so that the target's routing is proven, not believed. */
public final class OracleRouting {
    /** In place of a partition's index: none, or the table has none. */
    public static final int NONE = -1;

    private final TableMapping table;
    private final Optional<RowRouter> router;

    private OracleRouting(TableMapping table, Optional<RowRouter> router) {
        this.table = table;
        this.router = router;
    }

    /** For the rows of a source with these columns, the partition key's among them. */
    public static OracleRouting of(TableMapping table, OracleModel model, List<RowColumn> columns) {
        Optional<OracleTable> routed = routed(table, model);
        Optional<RowRouter> router = routed.flatMap(t -> RowRouter.of(t, columns));
        if (routed.isPresent() && router.isEmpty()) {
            throw new IllegalArgumentException("the rows of " + table.oracle() + " come without their partition key");
        }
        return new OracleRouting(table, router);
    }

    /** Whether the partition of this table's rows can be told from the row alone. */
    public static boolean known(TableMapping table, OracleModel model) {
        return routed(table, model).isPresent();
    }

    /** The index of the current row's partition in {@link TableMapping#partitions}, or {@link #NONE}. */
    public int partition(RowSource row) {
        if (router.isEmpty()) {
            return NONE;
        }
        OptionalInt place = router.get().route(row);
        // a key of several columns with NULL is in DEFAULT, if Oracle takes it at all
        return place.isPresent() && table.strays().isPresent() && router.get().incomplete(row)
                ? table.strays().getAsInt()
                : place.orElse(NONE);
    }

    /** The partition's name in Oracle, or {@link PartitionCounts#NONE}. */
    public String name(int partition) {
        return partition == NONE
                ? PartitionCounts.NONE
                : table.partitions().get(partition).text();
    }

    /** Only where mapping and model speak of the same partitions in the same order. */
    private static Optional<OracleTable> routed(TableMapping table, OracleModel model) {
        if (table.partitions().isEmpty() || table.keyLookup().isPresent()) {
            return Optional.empty();
        }
        return model.table(table.oracle())
                .flatMap(t -> OwnKey.of(t, new ReferenceChains(model)))
                .filter(t -> PartitionRouter.of(t)
                        .filter(r -> r.places() == places(table))
                        .isPresent());
    }

    /** A leaf that is there for rows with NULL in the key alone is behind Oracle's partitions. */
    private static int places(TableMapping table) {
        return table.partitions().size() - (table.nullsApart() ? 1 : 0);
    }
}
