package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A few tables with every kind of partition, all of whose names are as awkward as Oracle allows, and more. */
final class NastyModel {
    private static final List<String> POOL = List.of(
            "T",
            "t",
            "T_P1",
            "T_P1_PKEY",
            "T_PKEY",
            "T_ID_SEQ",
            "T_P1_ID_IDX",
            "T_DEFAULT",
            "T_LANDING",
            "P1",
            "p1",
            "P1_1",
            "ORDER",
            "User",
            "SELECT",
            "select",
            "VALUES",
            "CTID",
            "xmin",
            "TABLEOID",
            "PG_THING",
            "pg_thing",
            "ORACLE_PG_THING",
            "INFORMATION_SCHEMA",
            "PARTBRIDGE",
            "PUBLIC",
            "Mixed Case",
            " leading",
            "trailing ",
            "A.B",
            "\"",
            "a\"b\"",
            "it's",
            "back\\slash",
            "100%",
            "%s %I",
            "$$",
            "$b1$",
            "EMP#$",
            "--",
            "*/",
            "/*",
            "; DROP",
            "two\nlines",
            "tab\t",
            "{0}",
            "\u00c4RGER",
            "STRA\u00dfE",
            "\u0130",
            "\ud83d\ude00",
            "\ud83d\ude00".repeat(32),
            "\u65e5\u672c".repeat(21),
            "A".repeat(63),
            "A".repeat(64),
            "A".repeat(128),
            "A".repeat(127) + "B",
            "L".repeat(60),
            "NEW",
            "OLD",
            "k",
            "n");

    private final Random random;
    private final Set<String> used = new HashSet<>();
    final List<OracleTable> tables = new ArrayList<>();
    final List<OracleIndex> indexes = new ArrayList<>();
    final List<OracleSequence> sequences = new ArrayList<>();
    /** The range table that has a child by reference, and the child. */
    OracleTable parent;

    OracleTable child;

    NastyModel(long seed) {
        random = new Random(seed);
        List<Optional<Identifier>> schemas =
                List.of(Optional.empty(), Optional.of(new Identifier(pick())), Optional.of(new Identifier(pick())));
        parent = table(schemas.get(random.nextInt(3)), Kind.RANGE, Optional.empty());
        child = table(schemas.get(random.nextInt(3)), Kind.REFERENCE, Optional.of(parent));
        for (Kind kind : List.of(Kind.PLAIN, Kind.LIST, Kind.HASH, Kind.RANGE)) {
            table(schemas.get(random.nextInt(3)), kind, Optional.empty());
        }
        for (int i = 0; i < 2; i++) {
            sequences.add(new OracleSequence(
                    free(schemas.get(random.nextInt(3))),
                    BigInteger.ONE,
                    BigInteger.ONE,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    false,
                    Optional.empty()));
        }
    }

    OracleModel model() {
        return new OracleModel(tables, indexes, sequences, List.of());
    }

    private enum Kind {
        PLAIN,
        RANGE,
        LIST,
        HASH,
        REFERENCE
    }

    private String pick() {
        return POOL.get(random.nextInt(POOL.size()));
    }

    private QualifiedName free(Optional<Identifier> schema) {
        QualifiedName name;
        do {
            name = new QualifiedName(schema, new Identifier(pick()));
        } while (!used.add(name.toString().replace('.', '\0')));
        return name;
    }

    private List<Identifier> distinct(int number) {
        List<Identifier> all = new ArrayList<>();
        while (all.size() < number) {
            Identifier next = new Identifier(pick());
            if (!all.contains(next)) {
                all.add(next);
            }
        }
        return all;
    }

    private OracleTable table(Optional<Identifier> schema, Kind kind, Optional<OracleTable> above) {
        QualifiedName name = free(schema);
        List<Identifier> columns = distinct(4);
        List<OracleConstraint> constraints = new ArrayList<>();
        constraints.add(new OracleConstraint.PrimaryKey(
                named(schema), columns.subList(0, 1), OracleConstraint.State.ORDINARY, Optional.empty()));
        constraints.add(new OracleConstraint.Unique(
                named(schema), columns.subList(2, 3), OracleConstraint.State.ORDINARY, Optional.empty()));
        constraints.add(
                new OracleConstraint.Check(named(schema), "1 = 1", OracleConstraint.State.ORDINARY, Optional.empty()));
        Identifier foreignKey = named(schema).orElseThrow();
        above.ifPresent(p -> constraints.add(new OracleConstraint.ForeignKey(
                Optional.of(foreignKey),
                columns.subList(1, 2),
                p.name(),
                List.of(),
                OracleConstraint.OnDelete.NO_ACTION,
                OracleConstraint.State.ORDINARY,
                Optional.empty())));
        OracleTable table = new OracleTable(
                name,
                OracleTable.Organization.HEAP,
                columns.stream().map(this::column).toList(),
                partitioning(kind, columns.get(1), foreignKey),
                constraints,
                Optional.of("comment on " + name),
                List.of(),
                Optional.empty());
        tables.add(table);
        indexes.add(new OracleIndex(
                free(schema),
                name,
                random.nextBoolean(),
                "NORMAL",
                List.of(OracleIndex.Part.of(columns.get(3))),
                OracleIndex.Locality.NONE,
                Optional.empty(),
                Optional.empty()));
        return table;
    }

    private Optional<Identifier> named(Optional<Identifier> schema) {
        return Optional.of(free(schema).name());
    }

    private OracleColumn column(Identifier name) {
        return new OracleColumn(
                name,
                OracleType.of("NUMBER", 9),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("comment on " + name),
                Optional.empty());
    }

    private Optional<Partitioning> partitioning(Kind kind, Identifier key, Identifier foreignKey) {
        List<Identifier> names = distinct(3);
        List<OraclePartition> partitions = IntStream.range(0, 3)
                .mapToObj(i -> new OraclePartition(
                        Optional.of(names.get(i)),
                        kind == Kind.HASH ? List.of() : List.of(new BoundValue.Num(new BigDecimal(10 * i + 10))),
                        Optional.empty()))
                .toList();
        return switch (kind) {
            case PLAIN -> Optional.empty();
            case RANGE -> Optional.of(new Partitioning.Range(List.of(key), partitions));
            case LIST -> Optional.of(new Partitioning.ByList(List.of(key), partitions));
            case HASH -> Optional.of(new Partitioning.Hash(List.of(key), partitions));
            case REFERENCE -> Optional.of(new Partitioning.Reference(foreignKey, List.of()));
        };
    }

    Choices choices() {
        Choices choices = Choices.defaults()
                .with("identifier-case", List.of("lower", "keep", "lower-all").get(random.nextInt(3)))
                .with("reserved-words", random.nextBoolean() ? "quote" : "suffix")
                .with("leaf-names", random.nextBoolean() ? "table-partition" : "partition")
                .with("keys", random.nextBoolean() ? "widen" : "per-partition")
                .with("missing-default", random.nextBoolean() ? "none" : "guard");
        OracleTable last = tables.get(tables.size() - 1);
        return random.nextBoolean() ? choices : choices.with("strategy@" + last.name(), "inheritance");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s", tables.stream().map(OracleTable::name).toList());
    }
}
