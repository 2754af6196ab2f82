package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;

/** A column's type, put together as it would stand in CREATE TABLE (forms: oracle-facts 1.3, dump of ALL_TAB_COLS). */
final class ColumnTypes {
    private ColumnTypes() {}

    static OracleType of(Row row) throws UnreadableText {
        return DictionaryText.type(text(row));
    }

    private static String text(Row row) {
        String type = row.needed("DATA_TYPE");
        if (row.text("DATA_TYPE_OWNER").isPresent()) {
            String name = quoted(row.needed("DATA_TYPE_OWNER")) + "." + quoted(type);
            return row.is("DATA_TYPE_MOD", "REF") ? "REF " + name : name;
        }
        return switch (type) {
            case "NUMBER" -> number(row);
            // binary digits
            case "FLOAT" ->
                row.number("DATA_PRECISION").map(p -> "FLOAT(" + p + ")").orElse("FLOAT");
            case "VARCHAR2", "CHAR" -> type + "(" + length(row) + (row.is("CHAR_USED", "C") ? " CHAR)" : " BYTE)");
            case "NVARCHAR2", "NCHAR" -> type + "(" + length(row) + ")";
            case "RAW", "UROWID" -> type + "(" + row.number("DATA_LENGTH").orElse(0) + ")";
            case "UNDEFINED" -> quoted(type);
            default -> type;
        };
    }

    /** No precision with a scale is NUMBER(*,s), no scale either is NUMBER alone. */
    private static String number(Row row) {
        return row.number("DATA_SCALE")
                .map(s -> "NUMBER("
                        + row.number("DATA_PRECISION").map(String::valueOf).orElse("*") + "," + s + ")")
                .orElseGet(() -> row.number("DATA_PRECISION")
                        .map(p -> "NUMBER(" + p + ")")
                        .orElse("NUMBER"));
    }

    private static int length(Row row) {
        return row.number("CHAR_LENGTH")
                .filter(n -> n > 0)
                .or(() -> row.number("DATA_LENGTH"))
                .orElse(0);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
