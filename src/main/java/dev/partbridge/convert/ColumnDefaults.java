package dev.partbridge.convert;

import dev.partbridge.convert.expression.Converted;
import dev.partbridge.convert.expression.Note;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Carries a table's defaults over, and says what they mean otherwise. */
final class ColumnDefaults {
    private static final Pattern PADDED = Pattern.compile("^('(?:[^']|'')+?) +'$");

    private final Draft draft;
    private final Expressions expressions;
    private final Findings findings;
    private final List<String> clocks = new ArrayList<>();

    ColumnDefaults(Draft draft, Expressions expressions, Findings findings) {
        this.draft = draft;
        this.expressions = expressions;
        this.findings = findings;
    }

    /** The default's expression; absent for none and for NULL. */
    Optional<String> of(OracleColumn column, String type) {
        if (column.defaultText().isEmpty()) {
            return Optional.empty();
        }
        String text = column.defaultText().get();
        Converted converted = expressions.assigned(draft.oracle, text, type);
        if (converted.sql().isEmpty()) {
            tell("PB-DEF-001", column, text, "is not converted and left out: " + converted.reason() + ".");
        }
        if (converted.notes().contains(Note.SESSION_CLOCK)) {
            clocks.add(column.name().text());
        }
        if (converted.notes().contains(Note.USER)) {
            tell("PB-DEF-003", column, text, "became current_user, which is in lower case for most roles.");
        }
        if (converted.notes().contains(Note.IMPLICIT_DATE)) {
            tell(
                    "PB-DEF-022",
                    column,
                    text,
                    "is a text that Oracle reads by the session's format; it became "
                            + converted.sql().orElse("") + ".");
        }
        return converted.sql().filter(sql -> !sql.equals("NULL")).map(sql -> unpadded(column, type, sql));
    }

    /** Of a CHAR that became a varchar, a text as the load writes it: without blanks at its end, but never empty. */
    private static String unpadded(OracleColumn column, String type, String sql) {
        return column.type().name().endsWith("CHAR") && type.startsWith("varchar")
                ? PADDED.matcher(sql).replaceFirst("$1'")
                : sql;
    }

    /** Adds what was gathered. */
    void tell() {
        if (!clocks.isEmpty()) {
            findings.add(
                    "PB-DEF-002",
                    draft.id(),
                    draft.oracle.position(),
                    "The default of " + String.join(", ", clocks) + " of " + draft.oracle.name()
                            + " takes the time in the session's time zone, Oracle that of its host.");
        }
    }

    private void tell(String code, OracleColumn column, String text, String what) {
        findings.add(
                code,
                ObjectId.column(draft.oracle.name(), column.name()),
                column.position(),
                "The default " + text + " of column " + column.name() + " of " + draft.oracle.name() + " " + what);
    }
}
