package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.oracle.script.alter.TableEdit;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions of ALTER TABLE on the partitioning as such: SET, MODIFY DEFAULT ATTRIBUTES, MODIFY PARTITION BY. */
final class AlterPartitioning {
    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionedTable partitioned;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    AlterPartitioning(Alteration alteration, PartitionedTable partitioned) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.partitioned = partitioned;
        this.tail = partitioned.tail();
        this.lists = partitioned.lists();
    }

    boolean read() {
        if (stream.accept("SET", "INTERVAL")) {
            interval();
        } else if (stream.accept("SET", "STORE", "IN")) {
            put(TableEdit.storeIn(table.snapshot(), stream.nameList("a tablespace's name")));
        } else if (stream.accept("SET", "SUBPARTITION", "TEMPLATE")) {
            template();
        } else if (stream.accept("SET", "PARTITIONING")) {
            put(TableEdit.automatic(table.snapshot(), automatic()));
        } else if (stream.accept("SET", "SUBPARTITIONING")) {
            put(TableEdit.automaticBelow(table.snapshot(), automatic()));
        } else if (stream.accept("MODIFY", "DEFAULT", "ATTRIBUTES")) {
            if (stream.accept("FOR", "PARTITION")) {
                stream.name("the partition's name");
            }
            tail.read(Optional.empty());
        } else if (stream.accept("MODIFY", "PARTITION", "BY")) {
            modify();
        } else {
            return false;
        }
        return true;
    }

    private void put(OracleTable after) {
        alteration.put(after, Map.of());
    }

    private boolean automatic() {
        boolean automatic = stream.accept("AUTOMATIC");
        if (!automatic && !stream.accept("MANUAL")) {
            throw stream.error("AUTOMATIC or MANUAL");
        }
        return automatic;
    }

    private void interval() {
        SourcePosition place = stream.position();
        boolean before = table.partitioning().orElse(null) instanceof Partitioning.Range range
                && range.interval().isPresent();
        Optional<Interval> interval =
                stream.accept("(", ")") ? Optional.empty() : Optional.of(IntervalParser.read(stream));
        put(TableEdit.interval(table.snapshot(), interval));
        if (before) {
            alteration
                    .findings()
                    .add(
                            "PB-SRC-056",
                            table.id(),
                            place,
                            table.name() + ": the partitions that Oracle had made itself before SET INTERVAL stay, and"
                                    + " the scripts do not tell which there are");
        }
    }

    private void template() {
        partitioned.own();
        Subpartitioning below = table.subpartitioning()
                .orElseThrow(
                        () -> new Refused("ORA-14253", "the table has no subpartitions", "Leave the statement out"));
        var template = stream.accept("(", ")")
                ? List.<OraclePartition>of()
                : new SubpartitioningParser(stream, table, lists).read(below.kind(), below.key());
        partitioned.refuseUnread();
        put(TableEdit.template(table.snapshot(), template));
    }

    /** MODIFY PARTITION BY (12.2): the table is divided anew, its rows stay. */
    private void modify() {
        boolean divided = table.partitioning().isPresent();
        new PartitioningParser(stream, table, alteration.findings()).read();
        boolean indexes = false;
        while (!stream.atEnd()) {
            if (stream.accept("UPDATE", "INDEXES")) {
                indexes = true;
                if (stream.at("(")) {
                    new IndexDivision(alteration).listed();
                }
            } else {
                int mark = stream.mark();
                if (!AlterClauses.MAINTENANCE.take(stream, table.id(), alteration.findings())) {
                    KnownClauses.TABLE.takeAny(
                            stream, table.id(), alteration.findings(), s -> s.at("UPDATE", "INDEXES"));
                }
                if (stream.mark() == mark) {
                    throw stream.error("the end of the statement");
                }
            }
        }
        if (!divided && !indexes) {
            new IndexDivision(alteration).others(List.of());
        }
    }
}
