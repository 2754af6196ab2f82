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
 * A tablespace as the session's role finds it.
 *
 * @param creates whether the role may create objects in it; false for one that does not exist
 */
public record TablespaceAccess(Identifier tablespace, boolean exists, boolean creates) {
    /** Of these, in their order. */
    public static List<TablespaceAccess> of(Connection connection, Collection<Identifier> tablespaces)
            throws SQLException {
        List<TablespaceAccess> access = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("tablespace-access.sql"))) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", tablespaces.stream().map(Identifier::text).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    access.add(new TablespaceAccess(
                            Identifier.of(row.getString(1)), row.getBoolean(2), row.getBoolean(3)));
                }
            }
        }
        return access;
    }
}
