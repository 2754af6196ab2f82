package dev.partbridge.convert;

import dev.partbridge.convert.expression.Context;
import dev.partbridge.convert.expression.Context.Clock;
import dev.partbridge.convert.expression.Converted;
import dev.partbridge.convert.expression.OracleExpression;
import dev.partbridge.convert.expression.SessionDates;
import dev.partbridge.convert.expression.Typed;
import dev.partbridge.convert.rule.ClockZoneRule;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries the expressions of tables over: defaults, checks, virtual columns, index expressions. */
final class Expressions {
    private final Map<QualifiedName, QualifiedName> sequences;
    private final ConvertOptions options;

    /**
     * For one conversion.
     *
     * @param sequences Oracle's sequences and their names in PostgreSQL
     */
    Expressions(Map<QualifiedName, QualifiedName> sequences, ConvertOptions options) {
        this.sequences = sequences;
        this.options = options;
    }

    /** A condition over the table's columns as they are by now. */
    Converted condition(Draft draft, String oracle) {
        return OracleExpression.condition(oracle, context(draft.oracle, columns(draft, "")))
                .immutable();
    }

    /** A value, of an index or a virtual column: the same for the same row for ever. */
    Converted value(Draft draft, String oracle) {
        return OracleExpression.value(oracle, context(draft.oracle, columns(draft, "")))
                .immutable();
    }

    /** The same over a trigger's NEW row. */
    Converted fresh(Draft draft, String oracle) {
        return OracleExpression.value(oracle, context(draft.oracle, columns(draft, "NEW.")))
                .immutable();
    }

    /**
     * A default.
     *
     * @param type the column's type in PostgreSQL
     */
    Converted assigned(OracleTable table, String oracle, String type) {
        return OracleExpression.assigned(oracle, type, context(table, Map.of()));
    }

    private Context context(OracleTable table, Map<Identifier, Typed> columns) {
        Clock clock = new Clock(ClockZoneRule.zone(options.choices().of(ClockZoneRule.ID, table.name())));
        return new Context(
                columns, path -> sequence(path, table.name().schema()), clock, dates(table), options.targetMajor());
    }

    /** Where the format has a year of two digits, Oracle takes one of four too. */
    private static SessionDates dates(OracleTable table) {
        String format = table.formats().dateOrDefault();
        return new SessionDates(List.of(format, format.replaceAll("(?i)(?<!R)RR(?!R)", "RRRR")));
    }

    private Optional<QualifiedName> sequence(List<String> path, Optional<Identifier> schema) {
        Identifier name = new Identifier(path.get(path.size() - 1));
        return Optional.ofNullable(sequences.get(
                path.size() == 1
                        ? new QualifiedName(schema, name)
                        : QualifiedName.of(new Identifier(path.get(path.size() - 2)), name)));
    }

    private static Map<Identifier, Typed> columns(Draft draft, String row) {
        Map<Identifier, Typed> columns = new LinkedHashMap<>();
        draft.converted().forEach((oracle, pg) -> columns.put(oracle, column(draft.oracle, oracle, pg, row)));
        return columns;
    }

    /** A CHAR that became a varchar without its blanks has them in Oracle's expressions still. */
    private static Typed column(OracleTable table, Identifier oracle, PgColumn pg, String row) {
        String type = table.column(oracle)
                .filter(c -> c.type().name().equals("CHAR") || c.type().name().equals("NCHAR"))
                .map(c -> "char(" + c.type().precision().orElse(1) + ")")
                .orElse(pg.type());
        return Context.column(row + PostgresSql.quote(pg.name()), type, !pg.notNull());
    }
}
