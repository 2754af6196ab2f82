package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionFlaw;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE ... SET: how the table's partitions go on. */
public final class TableEdit {
    private TableEdit() {}

    /** SET INTERVAL (n), or SET INTERVAL () when absent. */
    public static OracleTable interval(OracleTable table, Optional<Interval> interval) {
        Level.partitions(table);
        if (!(table.partitioning().orElseThrow() instanceof Partitioning.Range range)) {
            throw new Refused("ORA-14759", "only a range grows by an interval", "Leave the statement out");
        }
        OracleTable after = table.withPartitioning(
                new Partitioning.Range(range.key(), interval, range.storeIn(), range.partitions()));
        if (interval.isPresent()) {
            PartitionFlaw.of(after).stream().findFirst().ifPresent(flaw -> {
                boolean highest = flaw.code().equals("ORA-14761");
                throw new Refused(
                        flaw.code(),
                        "the table cannot grow by an interval: " + flaw.what(),
                        highest ? "DROP the MAXVALUE partition first" : "Correct the interval");
            });
        }
        return after;
    }

    /** SET PARTITIONING AUTOMATIC or MANUAL. */
    public static OracleTable automatic(OracleTable table, boolean automatic) {
        Level.partitions(table);
        Partitioning own = table.partitioning().orElseThrow();
        if (!(own instanceof Partitioning.ByList list)) {
            throw new Refused("ORA-14852", "only a list becomes automatic", "Leave the statement out");
        }
        if (automatic) {
            withoutDefault(list.partitions());
        }
        return table.withPartitioning(
                new Partitioning.ByList(list.key(), automatic, list.storeIn(), list.partitions()));
    }

    /** SET STORE IN (a, b). */
    public static OracleTable storeIn(OracleTable table, List<Identifier> tablespaces) {
        Level.partitions(table);
        Partitioning own = table.partitioning().orElseThrow();
        if (own instanceof Partitioning.Range range) {
            return table.withPartitioning(
                    new Partitioning.Range(range.key(), range.interval(), tablespaces, range.partitions()));
        }
        return own instanceof Partitioning.ByList list
                ? table.withPartitioning(
                        new Partitioning.ByList(list.key(), list.automatic(), tablespaces, list.partitions()))
                : table;
    }

    private static void withoutDefault(List<OraclePartition> parts) {
        if (parts.stream().anyMatch(Level::isDefault)) {
            throw new Refused("ORA-14852", "an automatic list has no DEFAULT", "DROP the DEFAULT partition first");
        }
    }

    /** SET SUBPARTITIONING AUTOMATIC or MANUAL. */
    public static OracleTable automaticBelow(OracleTable table, boolean automatic) {
        Level.subpartitions(table);
        Subpartitioning below = table.subpartitioning().orElseThrow();
        if (below.kind() != Subpartitioning.Kind.LIST) {
            throw new Refused("ORA-14852", "only a list becomes automatic", "Leave the statement out");
        }
        if (automatic) {
            table.partitioning().orElseThrow().partitions().forEach(p -> withoutDefault(p.subpartitions()));
        }
        return table.withSubpartitioning(
                new Subpartitioning(below.kind(), below.key(), below.template(), below.interval(), automatic));
    }

    /** SET SUBPARTITION TEMPLATE: for partitions made later; those that are there keep their subpartitions. */
    public static OracleTable template(OracleTable table, List<OraclePartition> template) {
        Level.subpartitions(table);
        Subpartitioning below = table.subpartitioning().orElseThrow();
        return table.withSubpartitioning(
                new Subpartitioning(below.kind(), below.key(), template, below.interval(), below.automatic()));
    }
}
