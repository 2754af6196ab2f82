package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.plan.Slice;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
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

    /** Of all rows, where the source says it. */
    private final OptionalInt fixed;

    private OracleRouting(TableMapping table, Optional<RowRouter> router, OptionalInt fixed) {
        this.table = table;
        this.router = router;
        this.fixed = fixed;
    }

    private static int place(TableMapping table, Slice.OfDatabase part) {
        for (int i = 0; i < table.partitions().size(); i++) {
            PartitionMapping mapping = table.partitions().get(i);
            boolean same = part.partition().equals(Optional.of(mapping.oracle()))
                    && (mapping.subpartition().isEmpty()
                            || mapping.subpartition().equals(part.subpartition()));
            if (same) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * For the rows of a slice: a database says itself in which partition they are, those of a file tell it by their
     * values.
     *
     * @param columns of the rows; of a file the partition key's are among them
     */
    public static OracleRouting of(TableMapping table, OracleModel model, List<RowColumn> columns, Slice slice) {
        if (slice instanceof Slice.OfDatabase part) {
            // of rows with NULL in a key of several columns PostgreSQL decides otherwise
            Optional<RowRouter> incomplete = table.strays().isPresent()
                    ? routed(table, model).flatMap(t -> RowRouter.of(t, columns))
                    : Optional.empty();
            return new OracleRouting(table, incomplete, OptionalInt.of(place(table, part)));
        }
        Optional<OracleTable> routed = routed(table, model);
        Optional<RowRouter> router = routed.flatMap(t -> RowRouter.of(t, columns));
        if (routed.isPresent() && router.isEmpty()) {
            throw new IllegalArgumentException("the rows of " + table.oracle() + " come without their partition key");
        }
        return new OracleRouting(table, router, OptionalInt.empty());
    }

    /**
     * By the rows' values, also where a database says itself where they are: a row that was brought in by EXCHANGE
     * PARTITION WITHOUT VALIDATION may be outside the bound of its own partition.
     *
     * @return absent where the values do not tell it
     */
    public static Optional<OracleRouting> byValue(TableMapping table, OracleModel model, List<RowColumn> columns) {
        return routed(table, model)
                .flatMap(t -> RowRouter.of(t, columns))
                .map(r -> new OracleRouting(table, Optional.of(r), OptionalInt.empty()));
    }

    /** Whether the partition of this table's rows can be told from the row alone. */
    public static boolean known(TableMapping table, OracleModel model) {
        return routed(table, model).isPresent();
    }

    /** The index of the current row's partition in {@link TableMapping#partitions}, or {@link #NONE}. */
    public int partition(RowSource row) {
        if (router.isEmpty()) {
            return fixed.orElse(NONE);
        }
        int place = fixed.isPresent() ? fixed.getAsInt() : router.get().route(row);
        // a key of several columns with NULL is in DEFAULT, if Oracle takes it at all
        return place != NONE && table.strays().isPresent() && router.get().incomplete(row)
                ? table.strays().getAsInt()
                : place;
    }

    /** Why the current row, which is of {@link #NONE}, is rejected. */
    RowDefect nowhere(RowSource row) {
        return new RowDefect(
                "23514",
                "no partition of " + table.oracle() + " takes the row (ORA-14400)"
                        + router.map(r -> ": " + r.told(row)).orElse(""));
    }

    /** Whether a column of the partition key is NULL; false where the values are not asked. */
    public boolean incomplete(RowSource row) {
        return router.isPresent() && router.get().incomplete(row);
    }

    /** Of a row that could not be read: the slice's, where the source says it. */
    public int unread() {
        return fixed.orElse(NONE);
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
