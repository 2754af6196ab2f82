package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A schema as the session's role finds it.
 *
 * @param creates whether the role may create objects in it; false for one that does not exist
 */
public record SchemaAccess(Identifier schema, boolean exists, boolean creates) {
    /** Of these schemas, in their order. */
    public static List<SchemaAccess> of(Connection connection, Collection<Identifier> schemas) throws SQLException {
        List<SchemaAccess> access = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("schema-access.sql"))) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", schemas.stream().map(Identifier::text).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    access.add(new SchemaAccess(Identifier.of(row.getString(1)), row.getBoolean(2), row.getBoolean(3)));
                }
            }
        }
        return access;
    }
}
