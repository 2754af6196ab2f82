package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The select list of a chunk's query. LONG comes first: the driver reads it from the wire when it is asked for. */
final class SelectList {
    /** The longest RAW that SQL gives without extended data types. */
    static final int LONGEST_RAW = 2_000;

    private final TextReading text;
    private final List<String> expressions = new ArrayList<>();
    private final List<SelectedColumn> columns = new ArrayList<>();

    SelectList(TextReading text) {
        this.text = text;
    }

    /** Adds the table's columns; the rows have them in the table's order. */
    void addTable(List<OracleColumn> table) {
        List<OracleColumn> order = new ArrayList<>(table);
        order.sort((a, b) ->
                Boolean.compare(reading(b.type()).first(), reading(a.type()).first()));
        order.forEach(c -> add(c, "t", c.name(), c.notNull(), false));
        List<SelectedColumn> asDeclared = new ArrayList<>();
        for (OracleColumn column : table) {
            asDeclared.add(columns.get(order.indexOf(column)));
        }
        Collections.copy(columns, asDeclared);
    }

    /** Adds one column of an ancestor, which is NULL where there is none. */
    void addKey(ParentJoin.KeyColumn key, String alias) {
        add(key.column(), alias, key.as(), false, true);
    }

    private void add(OracleColumn column, String alias, Identifier name, boolean notNull, boolean ofAncestor) {
        ColumnReading reading = reading(column.type());
        int first = expressions.size() + 1;
        String plain = alias + "." + OracleSql.quote(column.name());
        if (reading == ColumnReading.TEXT_BYTES) {
            addPieces(column.type(), plain);
        } else {
            expressions.add(expression(column.type(), plain));
        }
        int pieces = expressions.size() - first + 1;
        columns.add(new SelectedColumn(name, column.type(), reading, notNull, first, pieces, ofAncestor));
    }

    private ColumnReading reading(OracleType type) {
        return ColumnReading.of(type, text).orElseThrow(() -> new IllegalArgumentException("unreadable type " + type));
    }

    private static String expression(OracleType type, String plain) {
        return switch (type.name()) {
            case "XMLTYPE" -> "XMLSERIALIZE(CONTENT " + plain + " AS CLOB)";
            case "JSON" -> "JSON_SERIALIZE(" + plain + " RETURNING CLOB)";
            case "BOOLEAN" -> "TO_CHAR(" + plain + ")";
            default -> plain;
        };
    }

    private void addPieces(OracleType type, String plain) {
        boolean cut = text instanceof TextReading.AsBytes bytes && bytes.oneByteCharacters();
        int length = type.precision().orElse(1);
        if (!cut || length <= LONGEST_RAW) {
            expressions.add("UTL_RAW.CAST_TO_RAW(" + plain + ")");
            return;
        }
        for (int from = 1; from <= length; from += LONGEST_RAW) {
            expressions.add("UTL_RAW.CAST_TO_RAW(SUBSTRB(" + plain + ", " + from + ", " + LONGEST_RAW + "))");
        }
    }

    List<String> expressions() {
        return expressions;
    }

    List<SelectedColumn> columns() {
        return columns;
    }
}
