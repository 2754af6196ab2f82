package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a result, with the types of the tables they come from; an expression's type is nearest to H2's. */
final class ResultColumns {
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();

    ResultColumns(ResultSetMetaData result, Rewritten query) throws SQLException {
        for (int i = 1; i <= result.getColumnCount(); i++) {
            String label = result.getColumnLabel(i);
            if (!label.startsWith(OracleTable.HIDDEN)) {
                columns.add(column(result, i, label, query));
                indexes.add(i);
            }
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** Where H2 has the column. */
    int indexOf(int column) {
        return indexes.get(column);
    }

    private static Column column(ResultSetMetaData result, int index, String label, Rewritten query)
            throws SQLException {
        String name = result.getColumnName(index);
        if (name.equals(OracleTable.ROWID) || query.rowids().contains(name)) {
            return Column.of(label, "ROWID");
        }
        Column declared = declared(result.getTableName(index), name, query.tables());
        return declared != null ? declared.named(label) : ofExpression(result, index, label);
    }

    private static @Nullable Column declared(@Nullable String table, String column, Map<String, OracleTable> tables) {
        if (table == null || table.isEmpty()) {
            return null;
        }
        OracleTable named = tables.get(table);
        if (named == null) {
            named = tables.values().stream()
                    .filter(each -> each.name().equals(table))
                    .findFirst()
                    .orElse(null);
        }
        return named == null ? null : named.column(column);
    }

    private static Column ofExpression(ResultSetMetaData result, int index, String label) throws SQLException {
        String type =
                switch (result.getColumnType(index)) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL ->
                        "NUMBER";
                    case Types.VARCHAR, Types.CHAR, Types.NULL -> "VARCHAR2(4000)";
                    case Types.TIMESTAMP -> result.getScale(index) == 0 ? "DATE" : "TIMESTAMP(9)";
                    case Types.DATE -> "DATE";
                    case Types.TIMESTAMP_WITH_TIMEZONE -> "TIMESTAMP(9) WITH TIME ZONE";
                    case Types.VARBINARY, Types.BINARY -> "RAW(2000)";
                    case Types.CLOB -> "CLOB";
                    case Types.BLOB -> "BLOB";
                    case Types.REAL -> "BINARY_FLOAT";
                    case Types.DOUBLE, Types.FLOAT -> "BINARY_DOUBLE";
                    default ->
                        throw new SQLException("no Oracle type for " + label + ", " + result.getColumnTypeName(index));
                };
        return Column.of(label, type);
    }
}
