package dev.partbridge.postgres.copy;

import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The types that a relation's columns have, whatever was planned. */
public final class ColumnTypes {
    private ColumnTypes() {}

    /** By the column's name, the type's own name in the catalog, {@code pg_type.typname}. */
    public static Map<String, String> of(Connection connection, QualifiedName relation) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT a.attname, t.typname "
                + "FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
                + "WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped")) {
            select.setString(1, PostgresSql.quote(relation));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    types.put(row.getString(1), row.getString(2));
                }
            }
        }
        return types;
    }
}
