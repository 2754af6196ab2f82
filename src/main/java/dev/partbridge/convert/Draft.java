package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.convert.rule.IntervalFutureRule;
import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.convert.rule.TablespacesRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table while it is being converted: each step adds its part, the last one makes the immutable table of it. */
final class Draft {
    final OracleTable oracle;
    final QualifiedName name;
    final Layout layout;
    /** The table it is partitioned by reference to. */
    final Optional<Draft> parent;

    /** Oracle's column to PostgreSQL's, in Oracle's order. */
    final Map<Identifier, Identifier> columnNames = new LinkedHashMap<>();

    final List<PgColumn> columns = new ArrayList<>();
    /** PostgreSQL's columns that compute themselves and take no value. */
    final Set<Identifier> generated = new HashSet<>();
    /** The columns of the partition keys of all levels in PostgreSQL: what a unique key must hold. */
    List<Identifier> key = List.of();

    String strategy = "";
    /** The key of the first level. */
    List<PgKeyPart> parts = List.of();
    /** Who makes partitions of an interval table that come later. */
    IntervalFutureRule future = IntervalFutureRule.usual();

    Optional<PgPartman> partman = Optional.empty();
    /** By choice, lists of several columns become lists of one expression. */
    boolean joinedLists;
    /** A part of the key is an expression. */
    boolean expressionKey;
    /** What NULL becomes in a column, as COPY writes it. */
    final Map<Identifier, String> nullAs = new HashMap<>();
    /** Place in {@link #partitions} of the rows with NULL in a key of several columns, wherever Oracle has them. */
    OptionalInt strays = OptionalInt.empty();
    /** Expressions of virtual columns in PostgreSQL. */
    final Map<Identifier, String> virtualSql = new HashMap<>();
    /** The same over a trigger's NEW row. */
    final Map<Identifier, String> virtualFresh = new HashMap<>();
    /** Virtual columns that became ordinary ones, with their values over the row and over a trigger's NEW row. */
    final Map<Identifier, StoredKey> stored = new LinkedHashMap<>();
    /** The leaves that rows without a stored key come to; true for one that is always empty. */
    final Map<QualifiedName, Boolean> landings = new LinkedHashMap<>();
    /** Virtual columns that the target cannot have but the partition key's expressions speak of, by Oracle's name. */
    final Map<Identifier, PgColumn> hidden = new LinkedHashMap<>();
    /** Oracle's partitions, or all subpartitions, in Oracle's order: the origins of the leaves. */
    final List<ObjectId> places = new ArrayList<>();
    /** The partitions of the first level. */
    final List<PgPartition> leaves = new ArrayList<>();

    /** The keys of its levels, where they are its own. */
    Optional<PartitionKeys> levels = Optional.empty();

    final List<PgConstraint> constraints = new ArrayList<>();
    final List<PartitionMapping> partitions = new ArrayList<>();
    /** Where columns were added for the partition key. */
    Optional<KeyLookup> lookup = Optional.empty();
    /** Where it is partitioned by reference, whoever has the key. */
    Optional<ChainLink> chain = Optional.empty();
    /** How tablespaces are carried over. */
    TablespacesRule tablespaces = new TablespacesRule(false, Optional.empty());

    /** The foreign key by which it is partitioned, once it is made. */
    Optional<PgConstraint.ForeignKey> carried = Optional.empty();
    /** What becomes of the rows partitioned by reference to one of its own whose key changes. */
    final KeyMovesRule keyMoves;
    /** Of a table without partitions. */
    Optional<Identifier> tablespace = Optional.empty();
    /** Over the table, by choice, with the name that the table has in Oracle. */
    Optional<QualifiedName> view = Optional.empty();
    /** Rows without the partition key are sent on. */
    boolean lands;

    /** Other tables are partitioned by reference to it. */
    final boolean parentByReference;

    /** How its names are written. */
    final NameRules names;

    Draft(
            OracleTable oracle,
            QualifiedName name,
            Layout layout,
            Optional<Draft> parent,
            boolean parentByReference,
            KeyMovesRule keyMoves,
            NameRules names) {
        this.oracle = oracle;
        this.names = names;
        this.name = name;
        this.layout = layout;
        this.parent = parent;
        this.parentByReference = parentByReference;
        this.keyMoves = keyMoves;
    }

    /** The columns that hold the offset of a time beside it, by Oracle's column. */
    final Map<Identifier, Identifier> offsets = new LinkedHashMap<>();

    int level() {
        return parent.map(p -> p.level() + 1).orElse(0);
    }

    Draft root() {
        return parent.map(Draft::root).orElse(this);
    }

    ObjectId id() {
        return ObjectId.table(oracle.name());
    }

    boolean declarative() {
        return layout == Layout.DECLARATIVE;
    }

    boolean inheritance() {
        return layout == Layout.INHERITANCE;
    }

    /** PostgreSQL's names of Oracle's columns; only for columns that were carried over. */
    List<Identifier> names(List<Identifier> oracleColumns) {
        List<Identifier> names = new ArrayList<>();
        for (Identifier column : oracleColumns) {
            PgColumn left = hidden.get(column);
            Identifier name = left != null ? left.name() : columnNames.get(column);
            if (name == null) {
                throw new IllegalStateException(oracle.name() + " has no column " + column);
            }
            names.add(name);
        }
        return names;
    }

    /** Oracle's column names and what they became. */
    Map<Identifier, PgColumn> converted() {
        Map<Identifier, PgColumn> converted = new LinkedHashMap<>();
        for (PgColumn column : columns) {
            columnNames.forEach((oracle, pg) -> {
                if (pg.equals(column.name())) {
                    converted.put(oracle, column);
                }
            });
        }
        return converted;
    }

    boolean knows(List<Identifier> oracleColumns) {
        return columnNames.keySet().containsAll(oracleColumns);
    }

    PgColumn column(Identifier pg) {
        return Stream.concat(columns.stream(), hidden.values().stream())
                .filter(c -> c.name().equals(pg))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no column " + pg));
    }

    boolean nullable(List<Identifier> pg) {
        return pg.stream().anyMatch(c -> !column(c).notNull());
    }

    boolean keyNullable() {
        return nullable(key);
    }

    /**
     * The column, or for a virtual one its expression: PostgreSQL partitions by no generated column. A CHECK may speak
     * of one, where there is one.
     */
    PgKeyPart keyPart(Identifier pg) {
        String sql = inheritance() && generated.contains(pg) ? null : virtualSql.get(pg);
        if (sql == null) {
            return PgKeyPart.of(pg);
        }
        // the order of an expression is its own, whatever column would hold it
        return PgKeyPart.expression(
                sql + column(pg).collation().map(c -> " COLLATE \"" + c + "\"").orElse(""));
    }

    /** The partitions that hold rows. */
    List<PgPartition> leafNodes() {
        return new PgLayout.Declarative(strategy, parts, leaves).leaves();
    }

    void changeLeaves(UnaryOperator<PgPartition> change) {
        leaves.replaceAll(p -> p.withLeaves(change));
    }

    /** Puts a changed column in the place of the one of the same name. */
    void replace(PgColumn changed) {
        columns.replaceAll(c -> c.name().equals(changed.name()) ? changed : c);
    }

    /** The relation of a leaf. */
    QualifiedName leaf(PgPartition leaf) {
        return name.sibling(leaf.name());
    }

    /** The unique keys that hold across all leaves. */
    List<List<Identifier>> wholeKeys() {
        List<List<Identifier>> keys = new ArrayList<>();
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey primary) {
                keys.add(primary.columns());
            } else if (constraint instanceof PgConstraint.Unique unique) {
                keys.add(unique.columns());
            }
        }
        return keys;
    }

    PgTable table() {
        PgLayout made =
                switch (layout) {
                    case PLAIN -> new PgLayout.Plain();
                    case DECLARATIVE -> new PgLayout.Declarative(strategy, parts, leaves);
                    case INHERITANCE -> new PgLayout.Inheritance(strategy, parts, leaves);
                };
        return new PgTable(name, columns, made, constraints, level(), comment(oracle.comment()), tablespace, id());
    }

    /** A parent whose children inherit computes them itself, before it sends a row on. */
    private List<TableMapping.ComputedColumn> computed() {
        return declarative()
                ? stored.entrySet().stream()
                        .map(s -> new TableMapping.ComputedColumn(
                                s.getKey(), s.getValue().sql()))
                        .toList()
                : List.of();
    }

    TableMapping mapping() {
        List<TableMapping.ColumnMapping> supplied = new ArrayList<>();
        for (OracleColumn column : oracle.columns()) {
            Identifier pg = columnNames.get(column.name());
            if (pg != null && !generated.contains(pg) && !stored.containsKey(pg)) {
                PgColumn target = column(pg);
                supplied.add(new TableMapping.ColumnMapping(
                        column.name(),
                        column.type(),
                        pg,
                        target.type(),
                        target.notNull(),
                        Optional.ofNullable(nullAs.get(pg))));
                Optional.ofNullable(offsets.get(column.name()))
                        .ifPresent(offset -> supplied.add(new TableMapping.ColumnMapping(
                                column.name(),
                                column.type(),
                                offset,
                                column(offset).type(),
                                false)));
            }
        }
        return new TableMapping(oracle.name(), name, level(), supplied, chain, partitions, strays, computed());
    }

    /** An empty comment is none: Oracle removes a comment with {@code IS ''}. */
    static Optional<String> comment(Optional<String> text) {
        return text.filter(t -> !t.isEmpty());
    }
}
