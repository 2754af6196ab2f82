package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.PartitionSelector;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Partitions as statements name them: p, FOR (value, ...), p1, p2 (SQL Language Reference, partition_extended_name). */
final class PartitionSelectors {
    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;

    PartitionSelectors(Alteration alteration) {
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.findings = alteration.findings();
    }

    /** A partition, with or without the word before it. */
    PartitionSelector afterWord() {
        stream.accept("PARTITION");
        return of(false);
    }

    PartitionSelector of(boolean subpartition) {
        if (!stream.accept("FOR")) {
            return new PartitionSelector.Named(
                    stream.name(subpartition ? "the subpartition's name" : "the partition's name"));
        }
        List<Identifier> key =
                new ArrayList<>(table.partitioning().map(Partitioning::key).orElse(List.of()));
        if (subpartition) {
            table.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        }
        List<OracleType> types = key.stream().map(table::type).toList();
        return new PartitionSelector.ForKey(new BoundParser(
                        stream,
                        (place, message) ->
                                findings.add("PB-SRC-007", table.id(), place, table.name() + ": " + message))
                .key(types));
    }

    List<PartitionSelector> several(boolean subpartitions) {
        List<PartitionSelector> all = new ArrayList<>();
        do {
            if (!all.isEmpty()) {
                stream.accept(subpartitions ? "SUBPARTITION" : "PARTITION");
            }
            all.add(of(subpartitions));
        } while (stream.accept(","));
        return all;
    }
}
