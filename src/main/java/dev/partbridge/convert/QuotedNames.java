package dev.partbridge.convert;

import dev.partbridge.convert.rule.IdentifierCaseRule;
import dev.partbridge.convert.rule.ReservedWordsRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells which names of a table were written without quotes in Oracle and need them in PostgreSQL. */
final class QuotedNames {
    /** Letters beyond ASCII need no quotes either (manual, 4.1.1). */
    private static final Pattern PLAIN = Pattern.compile("[a-z_[^\\x00-\\x7f]][a-z0-9_$[^\\x00-\\x7f]]*");

    private static final Pattern PLAIN_IN_ORACLE = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Lo}0-9_$#]*");

    private final Findings findings;

    QuotedNames(Findings findings) {
        this.findings = findings;
    }

    void tell(Draft draft) {
        List<String> quoted = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        look(draft, draft.oracle.name().name(), draft.name.name(), quoted, changed);
        for (OracleColumn column : draft.oracle.columns()) {
            Identifier name = draft.columnNames.get(column.name());
            if (name != null) {
                look(draft, column.name(), name, quoted, changed);
            }
        }
        if (!quoted.isEmpty()) {
            add("PB-NAME-011", draft, "need double quotes in PostgreSQL: " + String.join(", ", quoted) + ".");
        }
        if (!changed.isEmpty()) {
            add("PB-NAME-012", draft, "are reserved in PostgreSQL and changed: " + String.join(", ", changed) + ".");
        }
    }

    private static void look(
            Draft draft, Identifier oracle, Identifier postgres, List<String> quoted, List<String> changed) {
        // who keeps upper case has chosen quotes for all
        boolean kept = draft.names.letters() == IdentifierCaseRule.KEEP;
        if (draft.names.reserved() == ReservedWordsRule.SUFFIX && PostgresSql.isReserved(draft.names.fold(oracle))) {
            changed.add(oracle + " is " + postgres);
        } else if (!kept
                && PLAIN_IN_ORACLE.matcher(oracle.text()).matches()
                && (!PLAIN.matcher(postgres.text()).matches() || PostgresSql.isReserved(postgres.text()))) {
            quoted.add(postgres.text());
        }
    }

    private void add(String code, Draft draft, String what) {
        findings.add(code, draft.id(), draft.oracle.position(), "Names of " + draft.oracle.name() + " " + what);
    }
}
