package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The parenthesised partitions, each with its subpartitions. */
final class PartitionListParser {
    /** Oracle's limit of partitions and subpartitions of a table (Reference, Logical Database Limits). */
    private static final int MOST = 1024 * 1024 - 1;

    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;
    private final Predicate<TokenStream> end;
    private boolean boundsRead = true;

    PartitionListParser(TokenStream stream, TableDraft table, Findings findings) {
        this(stream, table, findings, s -> false);
    }

    /**
     * @param end where something else than a partition's description begins
     */
    PartitionListParser(TokenStream stream, TableDraft table, Findings findings, Predicate<TokenStream> end) {
        this.end = end;
        this.stream = stream;
        this.table = table;
        this.findings = findings;
    }

    /** Whether every bound was read; each that was not is a finding already. */
    boolean boundsRead() {
        return boundsRead;
    }

    /**
     * How the bounds of one level are written.
     *
     * @param words that stand before each bound; none where no bounds can stand
     */
    record Bounds(List<String> words, Function<BoundParser, List<BoundValue>> read) {
        static Bounds range(TableDraft table, List<Identifier> key) {
            List<OracleType> types = key.stream().map(table::type).toList();
            return new Bounds(List.of("VALUES", "LESS", "THAN"), b -> b.tuple(types));
        }

        static Bounds list(TableDraft table, List<Identifier> key) {
            List<OracleType> types = key.stream().map(table::type).toList();
            return new Bounds(List.of("VALUES"), b -> types.size() == 1 ? b.list(types.get(0)) : b.tuples(types));
        }

        static Bounds none() {
            return new Bounds(List.of(), b -> List.of());
        }

        static Bounds of(Subpartitioning.Kind kind, TableDraft table, List<Identifier> key) {
            return switch (kind) {
                case RANGE -> range(table, key);
                case LIST -> list(table, key);
                case HASH -> none();
            };
        }
    }

    List<OraclePartition> partitions(Bounds bounds, Optional<Subpartitioning> below) {
        List<OraclePartition> partitions = new ArrayList<>();
        stream.expect("(");
        do {
            partitions.add(partition(bounds, below));
        } while (stream.accept(","));
        close();
        return partitions;
    }

    /** One partition, from the word PARTITION on. */
    OraclePartition partition(Bounds bounds, Optional<Subpartitioning> below) {
        SourcePosition place = stream.position();
        stream.expect("PARTITION");
        Optional<Identifier> name = name("the partition's name");
        List<BoundValue> bound = bound(bounds, "partition " + text(name), subject(name));
        Described described = describe(name, below);
        List<OraclePartition> subpartitions = below.map(b -> described.subpartitions.isEmpty()
                        ? b.expand(name, Optional.of(place))
                        : described.subpartitions)
                .orElse(List.of());
        return new OraclePartition(name, bound, subpartitions, false, described.tablespace, Optional.of(place));
    }

    /**
     * One partition or subpartition, from its name on, with the subpartitions that it describes itself.
     *
     * @param bounded whether it must have a bound here
     */
    OraclePartition described(Bounds bounds, Optional<Subpartitioning> below, boolean bounded) {
        SourcePosition place = stream.position();
        Optional<Identifier> name = name("the partition's name");
        List<BoundValue> bound =
                bounded || (stream.at("VALUES") && !bounds.words().isEmpty())
                        ? bound(bounds, "partition " + text(name), subject(name))
                        : List.of();
        Described described = describe(name, below);
        return new OraclePartition(
                name, bound, described.subpartitions, false, described.tablespace, Optional.of(place));
    }

    /** The attributes of a partition that is there. */
    OraclePartition attributes() {
        SourcePosition place = stream.position();
        Described described = describe(Optional.empty(), Optional.empty());
        return new OraclePartition(
                Optional.empty(), List.of(), List.of(), false, described.tablespace, Optional.of(place));
    }

    /** The parenthesised subpartitions of a partition or of a template. */
    List<OraclePartition> subpartitions(Bounds bounds, String where) {
        List<OraclePartition> subpartitions = new ArrayList<>();
        stream.expect("(");
        do {
            SourcePosition place = stream.position();
            stream.expect("SUBPARTITION");
            Optional<Identifier> name = name("the subpartition's name");
            List<BoundValue> bound = bound(bounds, "subpartition " + text(name) + " " + where, subject(name));
            Described described = describe(name, Optional.empty());
            subpartitions.add(
                    new OraclePartition(name, bound, List.of(), false, described.tablespace, Optional.of(place)));
        } while (stream.accept(","));
        close();
        return subpartitions;
    }

    /** As many without names and bounds, in the tablespaces in turn. */
    List<OraclePartition> unnamed(
            int number, Optional<Subpartitioning> below, List<Identifier> storeIn, SourcePosition place) {
        List<OraclePartition> subpartitions =
                below.map(b -> b.expand(Optional.empty(), Optional.of(place))).orElse(List.of());
        return IntStream.range(0, number)
                .mapToObj(i -> new OraclePartition(
                        Optional.empty(),
                        List.of(),
                        subpartitions,
                        false,
                        TablespaceClause.inTurn(storeIn, i),
                        Optional.of(place)))
                .toList();
    }

    /** PARTITIONS n, SUBPARTITIONS n. */
    int number(String what) {
        Token at = stream.peek();
        BigInteger number = stream.integer(what);
        if (number.signum() <= 0 || number.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw new SyntaxError(stream.position(at), number + " is not " + what + ": Oracle takes 1 to " + MOST);
        }
        return number.intValue();
    }

    private record Described(List<OraclePartition> subpartitions, Optional<Identifier> tablespace) {}

    /** Attributes, and for a composite table the subpartitions, in any order. */
    private Described describe(Optional<Identifier> name, Optional<Subpartitioning> below) {
        Optional<Identifier> tablespace = Optional.empty();
        List<OraclePartition> subpartitions = List.of();
        ObjectId subject = subject(name);
        while (!stream.atEnd() && !stream.atAny(",", ")") && !end.test(stream)) {
            if (below.isPresent() && stream.at("(", "SUBPARTITION")) {
                subpartitions = subpartitions(
                        Bounds.of(below.get().kind(), table, below.get().key()), "of partition " + text(name));
            } else if (below.isPresent() && stream.accept("SUBPARTITIONS")) {
                SourcePosition place = stream.position();
                int number = number("the number of subpartitions");
                subpartitions = unnamed(number, Optional.empty(), TablespaceClause.storeIn(stream), place);
            } else if (TablespaceClause.at(stream)) {
                tablespace = TablespaceClause.read(stream);
            } else if (stream.at("EXTERNAL")) {
                external(subject, text(name));
            } else if (table.organization() == OracleTable.Organization.EXTERNAL
                    && (stream.at("LOCATION") || stream.at("DEFAULT", "DIRECTORY") || stream.at("ACCESS"))) {
                ExternalFiles.ofExternalTable(stream);
            } else {
                KnownClauses.PARTITION.takeAny(
                        stream, subject, findings, s -> s.at("PARTITION") || s.at("SUBPARTITION") || end.test(s));
            }
        }
        return new Described(subpartitions, tablespace);
    }

    private void external(ObjectId subject, String name) {
        SourcePosition place = stream.position();
        ExternalFiles.ofPartition(stream);
        findings.add(
                "PB-SRC-040",
                subject,
                place,
                table.name() + ", partition " + name
                        + ": its rows are in external files and are not moved; the partition becomes an ordinary one");
    }

    private Optional<Identifier> name(String what) {
        // no name, but PARTITION TABLESPACE ts
        Token after = stream.peek(1);
        boolean named = (after.kind() == Token.Kind.WORD && !after.is("VALUES")) || after.kind() == Token.Kind.QUOTED;
        boolean tablespace = stream.at("TABLESPACE") && named;
        return stream.atName() && !stream.at("VALUES") && !tablespace && !end.test(stream)
                ? Optional.of(stream.name(what))
                : Optional.empty();
    }

    private void close() {
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }

    /** The words before the bound and the bound itself; one that is not read is a finding. */
    List<BoundValue> bound(Bounds bounds, String part, ObjectId subject) {
        stream.expect(bounds.words().toArray(String[]::new));
        int mark = stream.mark();
        try {
            return bounds.read()
                    .apply(new BoundParser(
                            stream,
                            (place, message) -> findings.add(
                                    "PB-SRC-007", subject, place, table.name() + ", " + part + ": " + message)));
        } catch (UnreadableBound e) {
            boundsRead = false;
            stream.reset(mark);
            stream.skipParentheses();
            findings.add(
                    "PB-SRC-006",
                    subject,
                    e.position(),
                    table.name() + ", " + part + ": the bound " + stream.text(mark, stream.mark()) + " is not read: "
                            + e.what());
            return List.of();
        }
    }

    private ObjectId subject(Optional<Identifier> name) {
        return name.map(n -> ObjectId.partition(table.name(), n)).orElse(table.id());
    }

    private static String text(Optional<Identifier> name) {
        return name.map(Identifier::text).orElse("without name");
    }
}
