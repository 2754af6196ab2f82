package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What follows PARTITION BY in CREATE TABLE. */
final class PartitioningParser {
    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;
    private final SourcePosition position;
    private boolean boundsRead = true;

    PartitioningParser(TokenStream stream, TableDraft table, Findings findings) {
        this.stream = stream;
        this.table = table;
        this.findings = findings;
        this.position = stream.position();
    }

    void read() {
        if (stream.accept("RANGE")) {
            rangeOrList(true);
        } else if (stream.accept("LIST")) {
            rangeOrList(false);
        } else if (stream.accept("REFERENCE")) {
            reference();
        } else {
            other();
        }
    }

    private void rangeOrList(boolean range) {
        List<Identifier> key = stream.nameList("a column of the partition key");
        String strategy = range ? "RANGE" : "LIST";
        if (stream.at("INTERVAL")) {
            strategy = "INTERVAL";
        } else if (stream.at("AUTOMATIC")) {
            strategy = "AUTOMATIC LIST";
        } else if (!range && key.size() > 1) {
            strategy = "MULTI-COLUMN LIST";
        }
        Optional<String> below = subpartitioning();
        if (below.isPresent() || !(strategy.equals("RANGE") || strategy.equals("LIST"))) {
            notConverted(strategy + below.map(b -> "-" + b).orElse(""), key);
            return;
        }
        List<OracleType> types = key.stream().map(table::type).toList();
        List<OraclePartition> partitions = range
                ? partitions(bounds -> bounds.tuple(types), "VALUES", "LESS", "THAN")
                : partitions(bounds -> bounds.list(types.get(0)), "VALUES");
        if (!boundsRead) {
            table.partitioning(new Partitioning.NotConverted(strategy, key));
        } else {
            table.partitioning(
                    range ? new Partitioning.Range(key, partitions) : new Partitioning.ByList(key, partitions));
        }
    }

    /** The word after SUBPARTITION BY, wherever it follows in the statement's head. */
    private Optional<String> subpartitioning() {
        int mark = stream.mark();
        if (stream.accept("INTERVAL") || stream.accept("AUTOMATIC")) {
            while (stream.at("(") || stream.atAny("STORE", "IN")) {
                stream.skipOne();
            }
        }
        Optional<String> word =
                stream.accept("SUBPARTITION", "BY") ? Optional.of(stream.peek().text()) : Optional.empty();
        stream.reset(mark);
        return word;
    }

    private void reference() {
        List<Identifier> constraint = stream.nameList("the foreign key's name");
        if (constraint.size() != 1) {
            throw stream.error("one foreign key's name");
        }
        List<OraclePartition> partitions = stream.at("(") ? partitions(bounds -> List.of()) : List.of();
        table.partitioning(new Partitioning.Reference(constraint.get(0), partitions));
    }

    private interface BoundReader {
        List<BoundValue> read(BoundParser bounds);
    }

    /**
     * The parenthesised partitions.
     *
     * @param words that stand before each bound; none where no bounds can stand
     */
    private List<OraclePartition> partitions(BoundReader reader, String... words) {
        List<OraclePartition> partitions = new ArrayList<>();
        stream.expect("(");
        do {
            SourcePosition place = stream.position();
            stream.expect("PARTITION");
            Optional<Identifier> name = stream.atName() && !stream.at("VALUES")
                    ? Optional.of(stream.name("the partition's name"))
                    : Optional.empty();
            stream.expect(words);
            List<BoundValue> bound = bound(reader, name);
            partitions.add(new OraclePartition(name, bound, Optional.of(place)));
            ObjectId subject =
                    name.map(n -> ObjectId.partition(table.name(), n)).orElse(table.id());
            while (!stream.atEnd() && !stream.atAny(",", ")")) {
                KnownClauses.PARTITION.takeAny(stream, subject, findings, s -> s.at("PARTITION"));
            }
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        return partitions;
    }

    private List<BoundValue> bound(BoundReader reader, Optional<Identifier> name) {
        int mark = stream.mark();
        String who = table.name() + ", partition " + name.map(Identifier::text).orElse("without name");
        ObjectId subject = name.map(n -> ObjectId.partition(table.name(), n)).orElse(table.id());
        try {
            return reader.read(new BoundParser(
                    stream, (place, message) -> findings.add("PB-SRC-007", subject, place, who + ": " + message)));
        } catch (UnreadableBound e) {
            boundsRead = false;
            stream.reset(mark);
            stream.skipParentheses();
            findings.add(
                    "PB-SRC-006",
                    subject,
                    e.position(),
                    who + ": the bound " + stream.text(mark, stream.mark()) + " is not read: " + e.what());
            return List.of();
        }
    }

    /** HASH, SYSTEM and whatever else Oracle has. */
    private void other() {
        StringBuilder strategy = new StringBuilder();
        while (stream.peek().kind() == Token.Kind.WORD && !stream.atAny("PARTITIONS", "SUBPARTITION", "INTERVAL")) {
            strategy.append(strategy.isEmpty() ? "" : " ").append(stream.next().text());
        }
        if (strategy.isEmpty()) {
            throw stream.error("RANGE, LIST, HASH, REFERENCE or SYSTEM");
        }
        boolean keyed = stream.at("(") && !strategy.toString().equals("SYSTEM");
        List<Identifier> key = keyed ? stream.nameList("a column of the partition key") : List.of();
        Optional<String> below = subpartitioning();
        notConverted(strategy + below.map(b -> "-" + b).orElse(""), key);
    }

    private void notConverted(String strategy, List<Identifier> key) {
        String kind = strategy.toLowerCase(Locale.ROOT);
        findings.add(
                "PB-SRC-005",
                table.id(),
                position,
                table.name() + ": " + kind + " partitioning is not converted by this version");
        table.partitioning(new Partitioning.NotConverted(strategy, key));
        while (stream.at("(") || partOfScheme()) {
            stream.skipOne();
        }
    }

    private boolean partOfScheme() {
        return stream.atAny(
                        "INTERVAL",
                        "AUTOMATIC",
                        "STORE",
                        "IN",
                        "PARTITIONS",
                        "SUBPARTITION",
                        "SUBPARTITIONS",
                        "TEMPLATE",
                        "BY",
                        "RANGE",
                        "LIST",
                        "HASH",
                        "OVERFLOW",
                        "CONSISTENT",
                        "PARTITIONSET",
                        "AUTO")
                || stream.peek().kind() == Token.Kind.NUMBER;
    }
}
