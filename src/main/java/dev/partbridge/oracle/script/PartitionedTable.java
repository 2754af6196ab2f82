package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.Refused;
import java.util.List;
import java.util.Optional;

/** A partitioned table under an action of ALTER TABLE on its partitions. */
final class PartitionedTable {
    private final Alteration alteration;
    private final TableDraft table;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    PartitionedTable(Alteration alteration, PartitionTail tail, PartitionListParser lists) {
        this.alteration = alteration;
        this.table = alteration.table();
        this.tail = tail;
        this.lists = lists;
    }

    PartitionTail tail() {
        return tail;
    }

    PartitionListParser lists() {
        return lists;
    }

    /** How it is partitioned; throws where there is nothing that can be changed. */
    Partitioning own() {
        Partitioning own = table.partitioning()
                .orElseThrow(
                        () -> new Refused("ORA-14501", "the table is not partitioned", "Name a partitioned table"));
        if (own instanceof Partitioning.NotConverted) {
            throw new NotTold("the partitions of " + table.name()
                    + " could not be read, so what becomes of them is not known; mend its CREATE TABLE first");
        }
        if (own instanceof Partitioning.Reference) {
            throw new Refused(
                    "ORA-14650",
                    "the table is partitioned by reference and follows its parent",
                    "Write the statement for the parent table");
        }
        return own;
    }

    /** What bounds the partitions. */
    Bounds bounds(Partitioning own) {
        if (own instanceof Partitioning.Range) {
            return Bounds.range(table, own.key());
        }
        return own instanceof Partitioning.ByList ? Bounds.list(table, own.key()) : Bounds.none();
    }

    /** What bounds the subpartitions; throws where there are none. */
    Bounds boundsBelow() {
        Subpartitioning below = table.subpartitioning()
                .orElseThrow(() -> new Refused(
                        "ORA-14253",
                        "the table has no subpartitions",
                        "Name a table with subpartitions, or speak of PARTITION"));
        return Bounds.of(below.kind(), table, below.key());
    }

    /** One whose name Oracle makes. */
    OraclePartition unnamed() {
        return new OraclePartition(Optional.empty(), List.of(), Optional.of(alteration.position()));
    }

    /** Throws where a bound was told in a finding and not read. */
    void refuseUnread() {
        if (!lists.boundsRead()) {
            throw new BoundsNotRead();
        }
    }

    /** As it is before the action. */
    OracleTable now() {
        return table.snapshot();
    }

    /** Takes the partitions as they are after the action. */
    void put(OracleTable after) {
        boolean moved = table.partitioning().orElse(null) instanceof Partitioning.Range before
                && before.interval().isPresent()
                && !last(before).equals(last(after.partitioning().orElseThrow()));
        alteration.put(after, tail.dependents());
        if (moved) {
            alteration
                    .findings()
                    .add(
                            "PB-SRC-056",
                            table.id(),
                            alteration.position(),
                            table.name() + ": the intervals are counted from "
                                    + last(after.partitioning().orElseThrow()).get(0)
                                    + " now; the partitions that Oracle had made itself below stay, and the scripts do"
                                    + " not tell which there are");
        }
    }

    private static List<BoundValue> last(Partitioning own) {
        return own.partitions().get(own.partitions().size() - 1).bound();
    }
}
