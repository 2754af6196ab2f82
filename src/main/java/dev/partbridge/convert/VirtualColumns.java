package dev.partbridge.convert;

import dev.partbridge.convert.expression.Converted;
import dev.partbridge.convert.expression.Kind;
import dev.partbridge.convert.expression.Note;
import dev.partbridge.convert.expression.Typed;
import dev.partbridge.convert.rule.VirtualKeyRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries virtual columns over as generated ones; those of the partition key, by choice, as ordinary ones. */
final class VirtualColumns {
    private static final int FIRST_GENERATED = 12;

    private final Expressions expressions;
    private final ConvertOptions options;
    private final int targetMajor;
    private final Findings findings;
    private final RangeText rangeText;

    /** Whether a column is a range key of text, ordered as bytes are. */
    interface RangeText {
        boolean holds(OracleTable table, OracleColumn column, String type);
    }

    VirtualColumns(Expressions expressions, ConvertOptions options, Findings findings, RangeText rangeText) {
        this.options = options;
        this.rangeText = rangeText;
        this.expressions = expressions;
        this.targetMajor = options.targetMajor();
        this.findings = findings;
    }

    /** Adds them; generated columns cannot read one another, so all are converted before one is added. */
    void add(Draft draft, List<OracleColumn> columns, ColumnTypes types) {
        Map<OracleColumn, Converted> converted = new LinkedHashMap<>();
        columns.forEach(
                c -> converted.put(c, expressions.value(draft, c.virtualText().orElseThrow())));
        converted.forEach((column, expression) -> add(draft, column, expression, types.of(column)));
    }

    private void add(Draft draft, OracleColumn column, Converted expression, Optional<String> type) {
        ObjectId id = ObjectId.column(draft.oracle.name(), column.name());
        String what = "Virtual column " + column.name() + " of " + draft.oracle.name() + " ("
                + column.virtualText().orElse("") + ")";
        boolean known = expression.sql().isPresent() && type.isPresent();
        Identifier name = draft.names(List.of(column.name())).get(0);
        if (known && stored(draft, column)) {
            implicitDate(id, column, what, expression);
            store(draft, column, expression, type.get());
            return;
        }
        boolean hidden = known && targetMajor < FIRST_GENERATED && draft.inheritance() && keyColumn(draft, column);
        if (known && (hidden || targetMajor >= FIRST_GENERATED)) {
            // the trigger of an inheritance parent computes the key itself
            String fresh = expressions
                    .fresh(draft, column.virtualText().orElseThrow())
                    .sql()
                    .orElseThrow();
            draft.virtualFresh.put(name, cast(fresh, type.get()));
        }
        if (hidden) {
            draft.virtualSql.put(name, cast(expression.sql().get(), type.get()));
            draft.hidden.put(column.name(), generated(draft, column, name, type.get(), ""));
        }
        if (targetMajor < FIRST_GENERATED || !known) {
            String why = !expression.reason().isEmpty()
                    ? expression.reason()
                    : type.isEmpty()
                            ? "its type " + column.type() + " has no equal"
                            : "PostgreSQL " + TargetRelease.text(targetMajor) + " has no generated columns";
            // one without a type was refused where it was read
            if (column.type().isDeclared()) {
                findings.add(
                        "PB-TYPE-006", id, column.position(), what + " is not converted and left out: " + why + ".");
            }
            draft.columnNames.remove(column.name());
            return;
        }
        implicitDate(id, column, what, expression);
        String sql = expression.sql().get();
        draft.generated.add(name);
        // the place of a row goes by the value as its column holds it
        draft.virtualSql.put(name, held(expression, type.get()));
        draft.columns.add(generated(draft, column, name, type.get(), sql));
    }

    private void implicitDate(ObjectId id, OracleColumn column, String what, Converted expression) {
        if (expression.notes().contains(Note.IMPLICIT_DATE)) {
            findings.add(
                    "PB-DEF-023",
                    id,
                    column.position(),
                    what + " holds a text that Oracle reads as a date by the session's format; it became "
                            + expression.sql().orElseThrow() + ".");
        }
    }

    /** Children that inherit may have a generated column in their CHECKs, where the target has any. */
    private boolean stored(Draft draft, OracleColumn column) {
        boolean needed = draft.declarative() || (draft.inheritance() && targetMajor < FIRST_GENERATED);
        return needed
                && keyColumn(draft, column)
                && VirtualKeyRule.of(options.choices().of(VirtualKeyRule.ID, draft.oracle.name()))
                        == VirtualKeyRule.STORED;
    }

    private void store(Draft draft, OracleColumn column, Converted expression, String type) {
        Identifier name = draft.names(List.of(column.name())).get(0);
        String text = column.virtualText().orElseThrow();
        StoredKey key = new StoredKey(column, held(expression, type), held(expressions.fresh(draft, text), type));
        draft.stored.put(name, key);
        boolean notNull = column.notNull()
                || expression.value().filter(v -> !v.nullable()).isPresent();
        draft.columns.add(new PgColumn(
                name,
                type,
                notNull,
                rangeText.holds(draft.oracle, column, type) ? Optional.of("C") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Draft.comment(column.comment()),
                Optional.of("virtual in Oracle: kept by triggers"),
                ObjectId.column(draft.oracle.name(), column.name())));
        findings.add(
                "PB-PART-080",
                ObjectId.column(draft.oracle.name(), column.name()),
                column.position(),
                "Partition key " + column.name() + " of " + draft.oracle.name() + ", virtual in Oracle (" + text
                        + "), is an ordinary column: a trigger fills it where an INSERT leaves it out, which then"
                        + " reports 0 rows and RETURNING gives none; a check refuses a value that is not the"
                        + " expression's, one that another trigger makes so as well.");
    }

    /** Rounded and padded as the column would hold it; a text that is too long is to be refused, not cut. */
    private static String held(Converted expression, String type) {
        Typed value = expression.value().orElseThrow();
        boolean whole = value.kind() == Kind.INTEGER && Kind.of(type) == Kind.INTEGER;
        boolean rounded = TypeTable.isNumber(type) && !type.equals("numeric") && !whole;
        boolean second = type.startsWith("timestamp(") && !type.equals("timestamp(6)") && value.kind() != Kind.DATE;
        return rounded || second || type.startsWith("char(")
                ? "CAST(" + value.sql() + " AS " + type + ")"
                : value.sql();
    }

    private PgColumn generated(Draft draft, OracleColumn column, Identifier name, String type, String expression) {
        return new PgColumn(
                name,
                type,
                column.notNull(),
                rangeText.holds(draft.oracle, column, type) ? Optional.of("C") : Optional.empty(),
                Optional.empty(),
                Optional.of("GENERATED ALWAYS AS (" + expression + ") STORED"),
                Draft.comment(column.comment()),
                Optional.empty(),
                ObjectId.column(draft.oracle.name(), column.name()));
    }

    /** As a column of that type would hold the value: numbers are rounded; a text that is too long is refused. */
    private static String cast(String expression, String type) {
        return TypeTable.isNumber(type) ? "CAST(" + expression + " AS " + type + ")" : expression;
    }

    private static boolean keyColumn(Draft draft, OracleColumn column) {
        return draft.oracle
                        .partitioning()
                        .filter(p -> p.key().contains(column.name()))
                        .isPresent()
                || draft.oracle
                        .subpartitioning()
                        .filter(s -> s.key().contains(column.name()))
                        .isPresent();
    }
}
