package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules' scopes ask about a table. */
final class Tables {
    /** Types that are converted. */
    private static final Set<String> EQUALS = Set.of(
            "NUMBER",
            "FLOAT",
            "BINARY_FLOAT",
            "BINARY_DOUBLE",
            "VARCHAR2",
            "NVARCHAR2",
            "CHAR",
            "NCHAR",
            "CLOB",
            "NCLOB",
            "LONG",
            "BLOB",
            "RAW",
            "LONG RAW",
            "ROWID",
            "UROWID",
            "XMLTYPE",
            "JSON",
            "BOOLEAN",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "TIMESTAMP WITH LOCAL TIME ZONE",
            "INTERVAL YEAR TO MONTH",
            "INTERVAL DAY TO SECOND");

    /** Texts in the character set of the database. */
    static final Set<String> TEXTS = Set.of("VARCHAR2", "VARCHAR", "CHAR", "CHARACTER");

    /** Those of the national character set as well. */
    static final Set<String> ALL_TEXTS = Set.of("VARCHAR2", "VARCHAR", "CHAR", "CHARACTER", "NVARCHAR2", "NCHAR");

    private Tables() {}

    /** Partitioned in a way that is converted. */
    static boolean partitioned(OracleTable table) {
        return table.partitioning()
                .filter(p -> !(p instanceof Partitioning.NotConverted))
                .isPresent();
    }

    static boolean by(OracleTable table, Class<? extends Partitioning> kind) {
        return table.partitioning().filter(kind::isInstance).isPresent();
    }

    static boolean byReference(OracleTable table) {
        return by(table, Partitioning.Reference.class);
    }

    /** Tables are partitioned by reference to it. */
    static boolean parentByReference(OracleTable table, OracleModel model) {
        return !new ReferenceChains(model).children(table.name()).isEmpty();
    }

    /** The key columns of both levels. */
    static List<OracleColumn> key(OracleTable table) {
        return Stream.concat(
                        table.partitioning().stream().flatMap(p -> p.key().stream()),
                        table.subpartitioning().stream().flatMap(s -> s.key().stream()))
                .flatMap(k -> table.column(k).stream())
                .toList();
    }

    /** The key columns of levels that are ranges. */
    static List<OracleColumn> rangeKey(OracleTable table) {
        Stream<Identifier> first = table.partitioning().filter(p -> p instanceof Partitioning.Range).stream()
                .flatMap(p -> p.key().stream());
        Stream<Identifier> second = table.subpartitioning().filter(s -> s.kind() == Subpartitioning.Kind.RANGE).stream()
                .flatMap(s -> s.key().stream());
        return Stream.concat(first, second)
                .flatMap(k -> table.column(k).stream())
                .toList();
    }

    /** Whether a partition or subpartition has such a value in its bound. */
    static boolean anyBound(OracleTable table, Predicate<BoundValue> wanted) {
        Stream<OraclePartition> first = table.partitioning().stream().flatMap(p -> p.partitions().stream());
        return first.flatMap(p -> Stream.concat(Stream.of(p), p.subpartitions().stream()))
                .flatMap(p -> p.bound().stream())
                .anyMatch(wanted);
    }

    /** A partition of the first level takes what the others do not, or Oracle makes one that does. */
    static boolean firstLevelIsOpen(OracleTable table) {
        boolean grows = first(table, Partitioning.Range.class)
                        .flatMap(Partitioning.Range::interval)
                        .isPresent()
                || first(table, Partitioning.ByList.class)
                        .filter(Partitioning.ByList::automatic)
                        .isPresent();
        return grows
                || table.partitioning().stream()
                        .flatMap(p -> p.partitions().stream())
                        .flatMap(p -> p.bound().stream().limit(1))
                        .anyMatch(b -> b instanceof BoundValue.MaxValue || b instanceof BoundValue.Default);
    }

    /** Below some partition no subpartition takes what the others do not, and Oracle makes none that does. */
    static boolean secondLevelIsClosed(OracleTable table) {
        boolean closing = table.subpartitioning()
                .filter(s -> s.kind() != Subpartitioning.Kind.HASH)
                .filter(s -> s.interval().isEmpty() && !s.automatic())
                .isPresent();
        return closing
                && table.partitioning().stream()
                        .flatMap(p -> p.partitions().stream())
                        .anyMatch(p -> p.subpartitions().stream()
                                .flatMap(s -> s.bound().stream().limit(1))
                                .noneMatch(b -> b instanceof BoundValue.MaxValue || b instanceof BoundValue.Default));
    }

    /** Whether an enabled key lacks a column by which the table is partitioned. */
    static boolean keyWithoutPartitionKey(OracleTable table) {
        return keysWithoutPartitionKey(table).findAny().isPresent();
    }

    /** The enabled keys that lack a column by which the table is partitioned. */
    static Stream<OracleConstraint> keysWithoutPartitionKey(OracleTable table) {
        List<Identifier> key = new ArrayList<>();
        table.partitioning().ifPresent(p -> key.addAll(p.key()));
        table.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        return table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                .filter(c -> c.state().enabled())
                .filter(c -> byReference(table) || !c.columns().containsAll(key));
    }

    /** The first level's kind, when it is of this one. */
    static <P extends Partitioning> Optional<P> first(OracleTable table, Class<P> kind) {
        return table.partitioning().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether a column is of one of the types. */
    static boolean anyType(OracleTable table, String... types) {
        return table.columns().stream()
                .anyMatch(c -> List.of(types).contains(c.type().name()));
    }

    /** Whether a column is of a type that PostgreSQL has nothing for. */
    static boolean anyTypeWithoutEqual(OracleTable table) {
        return table.columns().stream().anyMatch(Tables::hasTypeWithoutEqual);
    }

    static boolean hasTypeWithoutEqual(OracleColumn column) {
        return !EQUALS.contains(column.type().name());
    }
}
