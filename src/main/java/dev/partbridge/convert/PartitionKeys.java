package dev.partbridge.convert;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The partition keys of a table's one or two levels in PostgreSQL. */
record PartitionKeys(Level first, Optional<Level> second) {
    /**
     * One level.
     *
     * @param strategy RANGE, LIST or HASH
     * @param columns the key's columns, virtual ones among them
     * @param parts as PARTITION BY has them
     * @param types the columns' types in PostgreSQL
     * @param nullable one of the columns may be NULL
     */
    record Level(
            String strategy,
            List<Identifier> columns,
            List<PgKeyPart> parts,
            List<String> types,
            boolean nullable,
            Optional<Interval> interval,
            boolean automatic) {
        boolean hash() {
            return strategy.equals("HASH");
        }

        boolean range() {
            return strategy.equals("RANGE");
        }

        /** A list of several columns, as lists below lists. */
        boolean nested() {
            return severalListed() && parts.size() > 1;
        }

        /** A list of several columns that are joined to one text. */
        boolean joined() {
            return severalListed() && parts.size() == 1;
        }

        private boolean severalListed() {
            return strategy.equals("LIST") && columns.size() > 1;
        }

        /** What stands in the level's own PARTITION BY; of a nested list that is its first column. */
        List<PgKeyPart> declared(Draft draft) {
            return nested() && !draft.inheritance() ? parts.subList(0, 1) : parts;
        }

        private static Level of(
                Draft draft,
                String strategy,
                List<Identifier> oracleKey,
                Optional<Interval> interval,
                boolean automatic) {
            List<Identifier> columns = draft.names(oracleKey);
            List<PgKeyPart> parts = columns.stream().map(draft::keyPart).toList();
            List<String> types =
                    columns.stream().map(c -> draft.column(c).type()).toList();
            boolean severalListed = strategy.equals("LIST") && columns.size() > 1;
            Optional<PgKeyPart> joined = severalListed && draft.joinedLists
                    ? ListExpression.sql(columns, types).map(PgKeyPart::expression)
                    : Optional.empty();
            return new Level(
                    strategy,
                    columns,
                    joined.map(List::of).orElse(parts),
                    types,
                    draft.nullable(columns),
                    interval,
                    automatic);
        }
    }

    static PartitionKeys of(Draft draft) {
        Partitioning own = draft.oracle.partitioning().orElseThrow();
        Optional<Level> second = draft.oracle
                .subpartitioning()
                // no CHECK tells a hash from another: inheritance keeps the level above it
                .filter(s -> !draft.inheritance() || s.kind() != Subpartitioning.Kind.HASH)
                .map(s -> second(draft, s));
        if (own instanceof Partitioning.BySystem) {
            // by choice: the rows are spread by their primary key
            List<Identifier> key = draft.oracle.primaryKey().orElseThrow().columns();
            return new PartitionKeys(Level.of(draft, "HASH", key, Optional.empty(), false), second);
        }
        Optional<Interval> interval = own instanceof Partitioning.Range range ? range.interval() : Optional.empty();
        boolean automatic = own instanceof Partitioning.ByList list && list.automatic();
        return new PartitionKeys(Level.of(draft, own.strategy(), own.key(), interval, automatic), second);
    }

    private static Level second(Draft draft, Subpartitioning below) {
        return Level.of(draft, below.kind().name(), below.key(), below.interval(), below.automatic());
    }

    /** The columns of both levels, each once. */
    List<Identifier> columns() {
        return Stream.concat(Stream.of(first), second.stream())
                .flatMap(l -> l.columns().stream())
                .distinct()
                .toList();
    }

    /** A part is an expression: PostgreSQL then has no unique key on the whole table. */
    boolean expression() {
        return Stream.concat(Stream.of(first), second.stream())
                .flatMap(l -> l.parts().stream())
                .anyMatch(p -> p.column().isEmpty());
    }

    /**
     * A range key of several columns, one of which may be NULL: Oracle keeps (2019, NULL) below (2020, 4), PostgreSQL in
     * DEFAULT only, so that rows cannot be compared partition by partition.
     */
    boolean strayingNulls() {
        return Stream.concat(Stream.of(first), second.stream())
                .anyMatch(l -> l.range() && l.columns().size() > 1 && l.nullable());
    }
}
