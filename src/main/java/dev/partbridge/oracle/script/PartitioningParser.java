package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What follows PARTITION BY in CREATE TABLE (SQL Language Reference, CREATE TABLE, table_partitioning_clauses).
 */
final class PartitioningParser {
    /** First words of the kinds of a sharded database. */
    private static final Set<String> SHARDED = Set.of("CONSISTENT", "PARTITIONSET", "PARTITIONSETS", "DIRECTORY");

    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;
    private final SourcePosition position;
    private final PartitionListParser lists;

    PartitioningParser(TokenStream stream, TableDraft table, Findings findings) {
        this.stream = stream;
        this.table = table;
        this.findings = findings;
        this.position = stream.position();
        this.lists = new PartitionListParser(stream, table, findings);
    }

    void read() {
        if (stream.accept("RANGE")) {
            range();
        } else if (stream.accept("LIST")) {
            list();
        } else if (stream.accept("HASH")) {
            hash();
        } else if (stream.accept("SYSTEM")) {
            table.partitioning(new Partitioning.BySystem(hashPartitions(Optional.empty())));
        } else if (stream.accept("REFERENCE")) {
            reference();
        } else {
            other();
        }
    }

    private void range() {
        List<Identifier> key = stream.nameList("a column of the partition key");
        Optional<Interval> interval = Optional.empty();
        if (stream.accept("INTERVAL")) {
            interval = Optional.of(IntervalParser.read(stream));
        }
        List<Identifier> storeIn = storeIn();
        Optional<Subpartitioning> below = subpartitioning();
        List<OraclePartition> partitions = lists.partitions(PartitionListParser.Bounds.range(table, key), below);
        put(new Partitioning.Range(key, interval, storeIn, partitions), below, "RANGE");
    }

    private void list() {
        List<Identifier> key = stream.nameList("a column of the partition key");
        boolean automatic = stream.accept("AUTOMATIC");
        List<Identifier> storeIn = storeIn();
        Optional<Subpartitioning> below = subpartitioning();
        List<OraclePartition> partitions = lists.partitions(PartitionListParser.Bounds.list(table, key), below);
        put(new Partitioning.ByList(key, automatic, storeIn, partitions), below, "LIST");
    }

    private void hash() {
        List<Identifier> key = stream.nameList("a column of the partition key");
        Optional<Subpartitioning> below = subpartitioning();
        put(new Partitioning.Hash(key, hashPartitions(below)), below, "HASH");
    }

    private void put(Partitioning partitioning, Optional<Subpartitioning> below, String strategy) {
        if (lists.boundsRead()) {
            table.partitioning(partitioning, below);
        } else {
            table.partitioning(new Partitioning.NotConverted(
                    below.map(b -> strategy + "-" + b.kind()).orElse(strategy), partitioning.key()));
        }
    }

    /** PARTITIONS n, named ones, or neither: then there is one. */
    private List<OraclePartition> hashPartitions(Optional<Subpartitioning> below) {
        if (stream.accept("PARTITIONS")) {
            SourcePosition place = stream.position();
            int number = lists.number("the number of partitions");
            return lists.unnamed(number, below, storeIn(), place);
        }
        return stream.at("(")
                ? lists.partitions(PartitionListParser.Bounds.none(), below)
                : lists.unnamed(1, below, List.of(), position);
    }

    /** Tablespaces that Oracle uses in turn; those of OVERFLOW hold parts of rows, which PostgreSQL does not cut. */
    private List<Identifier> storeIn() {
        List<Identifier> storeIn = TablespaceClause.storeIn(stream);
        if (stream.accept("OVERFLOW", "STORE", "IN")) {
            stream.nameList("a tablespace's name");
        }
        return storeIn;
    }

    private Optional<Subpartitioning> subpartitioning() {
        return stream.accept("SUBPARTITION", "BY")
                ? Optional.of(new SubpartitioningParser(stream, table, lists).read())
                : Optional.empty();
    }

    private void reference() {
        List<Identifier> constraint = stream.nameList("the foreign key's name");
        if (constraint.size() != 1) {
            throw stream.error("one foreign key's name");
        }
        List<OraclePartition> partitions =
                stream.at("(") ? lists.partitions(PartitionListParser.Bounds.none(), Optional.empty()) : List.of();
        table.partitioning(new Partitioning.Reference(constraint.get(0), partitions));
    }

    /** CONSISTENT HASH, PARTITIONSET and whatever else Oracle has: sharding, which no single database knows. */
    private void other() {
        StringBuilder strategy = new StringBuilder();
        while (stream.peek().kind() == Token.Kind.WORD && !stream.atAny("PARTITIONS", "SUBPARTITION", "TABLESPACE")) {
            strategy.append(strategy.isEmpty() ? "" : " ").append(stream.next().text());
        }
        if (strategy.isEmpty()) {
            throw stream.error("RANGE, LIST, HASH, REFERENCE or SYSTEM");
        }
        List<Identifier> key = stream.at("(") ? stream.nameList("a column of the partition key") : List.of();
        findings.add(
                "PB-SRC-005",
                table.id(),
                position,
                table.name() + ": " + strategy.toString().toLowerCase(Locale.ROOT)
                        + (SHARDED.contains(strategy.toString().split(" ")[0])
                                ? " partitioning belongs to a sharded database and is not converted"
                                : " is no kind of partitioning that is known; the table is left out"));
        table.partitioning(new Partitioning.NotConverted(strategy.toString(), key));
        while (!stream.atEnd()) {
            stream.skipOne();
        }
    }
}
