package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.model.Subpartitioning.Kind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
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
        List<OraclePartition> template = template(kind, key, storeIn());
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
    private List<OraclePartition> template(Kind kind, List<Identifier> key, List<Identifier> storeIn) {
        if (stream.accept("SUBPARTITIONS")) {
            SourcePosition place = stream.position();
            int number = lists.number("the number of subpartitions");
            List<Identifier> behind = storeIn();
            return lists.unnamed(number, Optional.empty(), behind.isEmpty() ? storeIn : behind, place);
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
        SourcePosition place = stream.position();
        int number = lists.number("the number of subpartitions");
        return lists.unnamed(number, Optional.empty(), storeIn(), place);
    }

    private List<Identifier> storeIn() {
        return TablespaceClause.storeIn(stream);
    }
}
