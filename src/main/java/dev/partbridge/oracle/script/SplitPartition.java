package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.Division;
import dev.partbridge.oracle.script.alter.PartitionEdit;
import dev.partbridge.oracle.script.alter.PartitionSelector;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.oracle.script.alter.SubpartitionEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions SPLIT PARTITION and SPLIT SUBPARTITION of ALTER TABLE. */
final class SplitPartition {
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionedTable partitioned;
    private final PartitionSelectors selectors;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    SplitPartition(Alteration alteration, PartitionedTable partitioned, PartitionSelectors selectors) {
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.partitioned = partitioned;
        this.selectors = selectors;
        this.tail = partitioned.tail();
        this.lists = partitioned.lists();
    }

    void read(boolean subpartition) {
        Partitioning own = partitioned.own();
        PartitionSelector which = selectors.of(subpartition);
        Bounds bounds = subpartition ? partitioned.boundsBelow() : partitioned.bounds(own);
        Division how = division(bounds, subpartition);
        List<OraclePartition> into = new ArrayList<>();
        if (stream.accept("INTO")) {
            stream.expect("(");
            do {
                stream.expect(subpartition ? "SUBPARTITION" : "PARTITION");
                into.add(lists.described(bounds, subpartition ? Optional.empty() : table.subpartitioning(), false));
            } while (stream.accept(","));
            if (!stream.accept(")")) {
                throw stream.error("',' or ')'");
            }
        } else {
            into.add(partitioned.unnamed());
            into.add(partitioned.unnamed());
        }
        tail.read(Optional.empty());
        partitioned.refuseUnread();
        partitioned.put(
                subpartition
                        ? SubpartitionEdit.split(partitioned.now(), which, how, into)
                        : PartitionEdit.split(partitioned.now(), which, how, into));
    }

    private Division division(Bounds bounds, boolean subpartition) {
        String part = subpartition ? "the split subpartition" : "the split partition";
        boolean range = bounds.words().size() > 1;
        if (bounds.words().isEmpty()) {
            throw new Refused(
                    "ORA-14255", "only a range or list can be split", "ADD a partition or subpartition instead");
        }
        if (stream.at("AT")) {
            if (!range) {
                throw new Refused("ORA-14310", "a list has no bound to split at", "Write VALUES (value, ...)");
            }
            return new Division.At(lists.bound(new Bounds(List.of("AT"), bounds.read()), part, table.id()));
        }
        if (stream.at("VALUES")) {
            if (range) {
                throw new Refused("ORA-14311", "a range is split at a bound", "Write AT (value)");
            }
            return new Division.Values(lists.bound(bounds, part, table.id()));
        }
        return new Division.ByParts();
    }
}
