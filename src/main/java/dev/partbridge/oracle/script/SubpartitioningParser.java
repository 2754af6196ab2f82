package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.model.Subpartitioning.Kind;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** What follows SUBPARTITION BY: kind, key and template. */
final class SubpartitioningParser {
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionListParser lists;

    SubpartitioningParser(TokenStream stream, TableDraft table, PartitionListParser lists) {
        this.stream = stream;
        this.table = table;
        this.lists = lists;
    }

    Subpartitioning read() {
        Kind kind = kind();
        List<Identifier> key = stream.nameList("a column of the subpartition key");
        Optional<Interval> interval = Optional.empty();
        boolean automatic = false;
        if (kind == Kind.RANGE && stream.accept("INTERVAL")) {
            interval = Optional.of(IntervalParser.read(stream));
        } else if (kind == Kind.LIST && stream.accept("AUTOMATIC")) {
            automatic = true;
        }
        storeIn();
        List<OraclePartition> template = template(kind, key);
        return new Subpartitioning(kind, key, template, interval, automatic);
    }

    private Kind kind() {
        if (stream.accept("RANGE")) {
            return Kind.RANGE;
        }
        if (stream.accept("LIST")) {
            return Kind.LIST;
        }
        stream.expect("HASH");
        return Kind.HASH;
    }

    /** The template's subpartitions; SUBPARTITIONS n is the same as a template of n without names. */
    private List<OraclePartition> template(Kind kind, List<Identifier> key) {
        if (stream.accept("SUBPARTITIONS")) {
            List<OraclePartition> unnamed = unnamed();
            storeIn();
            return unnamed;
        }
        if (!stream.accept("SUBPARTITION", "TEMPLATE")) {
            return List.of();
        }
        return read(kind, key);
    }

    /** What stands after the words SUBPARTITION TEMPLATE. */
    List<OraclePartition> read(Kind kind, List<Identifier> key) {
        return stream.at("(")
                ? lists.subpartitions(PartitionListParser.Bounds.of(kind, table, key), "in the template")
                : unnamed();
    }

    private List<OraclePartition> unnamed() {
        return lists.unnamed(lists.number("the number of subpartitions"), Optional.empty(), stream.position());
    }

    private void storeIn() {
        while (stream.accept("STORE", "IN")) {
            stream.nameList("a tablespace's name");
        }
    }
}
