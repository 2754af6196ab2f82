package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import java.util.Map;
import java.util.Optional;

/** Gives virtual columns that were declared without a data type the one that Oracle derives from their expression. */
final class DerivedTypes {
    private final TableDraft table;
    private final Findings findings;

    DerivedTypes(TableDraft table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Once all columns are there: an expression may speak of later ones. */
    void derive(Session session) {
        Map<String, OracleType> known = DerivedType.columns(table.columns());
        for (OracleColumn column : table.columns()) {
            Optional<String> expression =
                    column.virtualText().filter(t -> !column.type().isDeclared());
            if (expression.isPresent()) {
                derive(column, expression.get(), known, session);
            }
        }
    }

    private void derive(OracleColumn column, String expression, Map<String, OracleType> known, Session session) {
        try {
            OracleType type = DerivedType.of(expression, known, session);
            table.put(column.withType(type));
            tell(
                    "PB-SRC-060",
                    column,
                    "virtual and without a data type, is read as " + type + ", by its expression (" + expression + ")");
        } catch (UncertainType e) {
            tell(
                    "PB-SRC-018",
                    column,
                    "virtual, has no data type here, and its expression (" + expression + ") does not tell it, since "
                            + e.getMessage()
                            + "; write the one that Oracle gives it: until then the column is left out, and the table"
                            + " too if it is partitioned by it");
        }
    }

    private void tell(String code, OracleColumn column, String what) {
        findings.add(code, table.id(), column.position(), table.name() + ": the column " + column.name() + ", " + what);
    }
}
