package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that an INSERT may give a value, which is none that PostgreSQL computes itself.
 *
 * @param type its own name in the catalog, {@code pg_type.typname}
 * @param shown its type as SQL, such as {@code numeric(9,2)}
 */
public record WritableColumn(Identifier name, String type, String shown) {
    /** Those of a relation, in its order. */
    public static List<WritableColumn> of(Connection connection, long relation) throws SQLException {
        List<WritableColumn> columns = new ArrayList<>();
        // attgenerated is there from version 12 on
        try (PreparedStatement select = connection.prepareStatement("SELECT a.attname, t.typname,"
                + " pg_catalog.format_type(a.atttypid, a.atttypmod) FROM pg_catalog.pg_attribute a"
                + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid WHERE a.attrelid = ?::oid AND a.attnum > 0"
                + " AND NOT a.attisdropped AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = '' ORDER BY a.attnum")) {
            select.setLong(1, relation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(
                            new WritableColumn(new Identifier(row.getString(1)), row.getString(2), row.getString(3)));
                }
            }
        }
        return columns;
    }
}
