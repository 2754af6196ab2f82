package dev.partbridge.convert;

import dev.partbridge.convert.expression.Converted;
import dev.partbridge.convert.expression.Note;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries virtual columns over as generated ones. */
final class VirtualColumns {
    private static final int FIRST_GENERATED = 12;

    private final Expressions expressions;
    private final int targetMajor;
    private final Findings findings;

    private final RangeText rangeText;

    /** Whether a column is a range key of text, ordered as bytes are. */
    interface RangeText {
        boolean holds(OracleTable table, OracleColumn column, String type);
    }

    VirtualColumns(Expressions expressions, int targetMajor, Findings findings, RangeText rangeText) {
        this.rangeText = rangeText;
        this.expressions = expressions;
        this.targetMajor = targetMajor;
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
            findings.add("PB-TYPE-006", id, column.position(), what + " is not converted and left out: " + why + ".");
            draft.columnNames.remove(column.name());
            return;
        }
        if (expression.notes().contains(Note.IMPLICIT_DATE)) {
            findings.add(
                    "PB-DEF-023",
                    id,
                    column.position(),
                    what + " holds a text that Oracle reads as a date by the session's format; it became "
                            + expression.sql().get() + ".");
        }
        String sql = expression.sql().get();
        draft.generated.add(name);
        draft.virtualSql.put(name, sql);
        draft.columns.add(generated(draft, column, name, type.get(), sql));
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
