package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.OracleSql;
import java.util.List;

/** A column's definition. */
final class ColumnText {
    private static final List<String> KINDS = List.of("ALWAYS", "BY DEFAULT ON NULL", "BY DEFAULT");

    private ColumnText() {}

    static String of(OracleColumn column) {
        StringBuilder text = new StringBuilder(OracleSql.quote(column.name()));
        if (column.type().isDeclared()) {
            text.append(' ').append(TypeText.of(column.type()));
        }
        text.append(column.invisible() ? " INVISIBLE" : "");
        column.defaultText().ifPresent(d -> text.append(column.defaultOnNull() ? " DEFAULT ON NULL " : " DEFAULT ")
                .append(d));
        column.virtualText()
                .ifPresent(v -> text.append(" GENERATED ALWAYS AS (").append(v).append(") VIRTUAL"));
        column.identityText().ifPresent(i -> text.append(' ').append(identity(i)));
        boolean said = column.identityText().isPresent() || column.defaultOnNull();
        return text.append(column.notNull() && !said ? " NOT NULL" : "").toString();
    }

    private static String identity(String clause) {
        String kind = KINDS.stream().filter(clause::startsWith).findFirst().orElse("ALWAYS");
        String options = clause.substring(kind.length()).strip();
        return "GENERATED " + kind + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
    }
}
