package dev.partbridge.run.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Each sequence that feeds a column stands behind the column's values, so that it gives none that is there. Which
 * sequences these are the catalog tells: those of identity columns, and those that a default is nextval of.
 */
final class SequenceCheck implements Check {
    private static final String FEEDS =
            """
            SELECT sn.nspname, s.relname, p.increment, p.minimum_value, p.maximum_value, p.cycle_option,
                   tn.nspname, t.relname, a.attname
            FROM (SELECT d.objid AS seq, d.refobjid AS tab, d.refobjsubid AS col FROM pg_catalog.pg_depend d
                  WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
                    AND d.deptype = 'i'
                  UNION
                  SELECT d.refobjid, e.adrelid, e.adnum FROM pg_catalog.pg_attrdef e
                  JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = e.oid
                    AND d.refclassid = 'pg_catalog.pg_class'::regclass
                  WHERE pg_get_expr(e.adbin, e.adrelid) ~ '^nextval\\(''.*''::regclass\\)$') f
            JOIN pg_catalog.pg_class s ON s.oid = f.seq AND s.relkind = 'S'
            JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
            CROSS JOIN LATERAL pg_sequence_parameters(s.oid) p
            JOIN pg_catalog.pg_class t ON t.oid = f.tab
            JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = f.tab AND a.attnum = f.col
            JOIN pg_catalog.pg_type y ON y.oid = a.atttypid AND y.typname IN ('int2', 'int4', 'int8', 'numeric')
            WHERE f.tab IN (SELECT n::regclass FROM unnest(?) n)
            ORDER BY sn.nspname::text COLLATE "C", s.relname::text COLLATE "C", tn.nspname::text COLLATE "C",
                     t.relname::text COLLATE "C", a.attnum
            """;

    private final List<QualifiedName> tables;
    private final boolean maybeNone;

    /**
     * A check of the sequences behind some tables.
     *
     * @param tables that were migrated, in PostgreSQL's names
     * @param maybeNone whether the tables that they were planned for are edited by hand
     */
    SequenceCheck(List<QualifiedName> tables, boolean maybeNone) {
        this.tables = List.copyOf(tables);
        this.maybeNone = maybeNone;
    }

    private record Sequence(QualifiedName name, long increment, long minimum, long maximum, boolean cycle) {
        boolean up() {
            return increment > 0;
        }
    }

    private record Column(QualifiedName table, Identifier name) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** The value of a column that the sequence reaches last. */
    private record Furthest(Column column, BigDecimal value) {}

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        List<CheckLine> lines = new ArrayList<>();
        for (Map.Entry<Sequence, List<Column>> feed : feeds(connection).entrySet()) {
            lines.add(line(connection, feed.getKey(), feed.getValue()));
        }
        if (lines.isEmpty()) {
            // which of the planned ones are gone the structure's check tells
            lines.add(new CheckLine(
                    KIND,
                    ObjectId.of(ObjectKind.SCHEMA, tables.get(0)),
                    "sequences that feed columns",
                    "no column",
                    maybeNone ? "none is there, edited by hand" : "none is there",
                    maybeNone,
                    ""));
        }
        return lines;
    }

    private static final String KIND = "Sequences";

    private Map<Sequence, List<Column>> feeds(Connection connection) throws SQLException {
        Map<Sequence, List<Column>> feeds = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(FEEDS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", tables.stream().map(PostgresSql::quote).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Sequence sequence = new Sequence(
                            QualifiedName.of(row.getString(1), row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getBoolean(6));
                    feeds.computeIfAbsent(sequence, s -> new ArrayList<>())
                            .add(new Column(
                                    QualifiedName.of(row.getString(7), row.getString(8)),
                                    Identifier.of(row.getString(9))));
                }
            }
        }
        return feeds;
    }

    private static CheckLine line(Connection connection, Sequence sequence, List<Column> columns) throws SQLException {
        BigDecimal next = next(connection, sequence);
        Optional<Furthest> furthest = furthest(connection, sequence, columns);
        boolean ended = next.compareTo(BigDecimal.valueOf(sequence.maximum())) > 0
                || next.compareTo(BigDecimal.valueOf(sequence.minimum())) < 0;
        boolean passed = ended
                || furthest.filter(f -> !behind(sequence, next, f.value())).isEmpty();
        String end = sequence.up() ? "maximum" : "minimum";
        String cure = furthest.map(f -> "SELECT setval("
                        + PostgresSql.literal(PostgresSql.quote(sequence.name())) + ", "
                        + f.value().setScale(0, sequence.up() ? RoundingMode.FLOOR : RoundingMode.CEILING) + ")")
                .orElse("");
        String whose = columns.size() == 1
                ? ""
                : furthest.map(f -> " of " + f.column()).orElse("");
        String value = furthest.map(f -> end + whose + " " + f.value()).orElse("no value");
        String found = ended
                ? (sequence.cycle() ? "at its end, goes on from its beginning (CYCLE)" : "at its end: no next value")
                : "next value " + next + ", " + value;
        return new CheckLine(
                KIND,
                ObjectId.of(ObjectKind.SEQUENCE, sequence.name()),
                sequence.name() + ": " + columns.stream().map(Column::toString).collect(Collectors.joining(", ")),
                columns.size() == 1 ? "1 column" : columns.size() + " columns",
                passed ? found : found + ": " + cure,
                passed,
                passed ? "" : "-- " + sequence.name() + " would give values that are there\n" + cure + ";");
    }

    private static boolean behind(Sequence sequence, BigDecimal next, BigDecimal furthest) {
        return sequence.up() ? next.compareTo(furthest) > 0 : next.compareTo(furthest) < 0;
    }

    /** It may be beyond the sequence's end. Values that sessions hold in their cache count as given. */
    private static BigDecimal next(Connection connection, Sequence sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CASE WHEN is_called THEN last_value::numeric + ("
                        + sequence.increment() + ") ELSE last_value END FROM " + PostgresSql.quote(sequence.name()))) {
            row.next();
            return row.getBigDecimal(1);
        }
    }

    /** Of the values that the sequence can come to; others it never gives. */
    private static Optional<Furthest> furthest(Connection connection, Sequence sequence, List<Column> columns)
            throws SQLException {
        Optional<Furthest> furthest = Optional.empty();
        for (Column column : columns) {
            String name = PostgresSql.quote(column.name());
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT " + (sequence.up() ? "max(" : "min(") + name
                            + ") FROM " + PostgresSql.quote(column.table()) + " WHERE " + name + " BETWEEN "
                            + sequence.minimum() + " AND " + sequence.maximum())) {
                row.next();
                BigDecimal value = row.getBigDecimal(1);
                if (value != null
                        && furthest.filter(f -> !behind(sequence, value, f.value()))
                                .isEmpty()) {
                    furthest = Optional.of(new Furthest(column, value));
                }
            }
        }
        return furthest;
    }
}
