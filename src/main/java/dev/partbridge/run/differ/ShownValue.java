package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.sql.PostgresSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value of the target as PostgreSQL writes it; the server sends no more of it than is shown. */
final class ShownValue {
    /** Columns of a query that one value takes. */
    static final int COLUMNS = 2;

    private ShownValue() {}

    /** The beginning and how long all of it is, as columns of a query; {@code alias} has the row. */
    static String sql(String alias, ColumnMapping column) {
        String name = alias + "." + PostgresSql.quote(column.postgres());
        // as text half a gigabyte of bytes is more than the server can hold
        return column.postgresType().equals("bytea")
                ? "'\\x' || encode(substring(" + name + " FROM 1 FOR " + SourceText.MOST + "), 'hex'), 2 + 2 * length("
                        + name + ")::bigint"
                : "left(" + name + "::text, " + (SourceText.MOST + 1) + "), length(" + name + "::text)::bigint";
    }

    /** Null for NULL. */
    static @Nullable String read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : SourceText.cut(text, row.getLong(column + 1));
    }
}
