package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database is like, and what the session's role may do in it.
 *
 * @param encoding as the server calls it, such as {@code UTF8}
 * @param standby whether the server replays another's changes
 * @param readOnly whether this session's transactions may not write
 * @param createsSchemas whether the role may create schemas
 * @param createsTemporary whether the role may create temporary tables
 */
public record ServerState(
        ServerVersion version,
        Identifier database,
        Identifier role,
        String encoding,
        boolean standby,
        boolean readOnly,
        boolean createsSchemas,
        boolean createsTemporary) {
    public static ServerState of(Connection connection) throws SQLException {
        ServerVersion version = ServerVersion.of(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("server-state.sql"))) {
            row.next();
            return new ServerState(
                    version,
                    Identifier.of(row.getString(1)),
                    Identifier.of(row.getString(2)),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(7));
        }
    }
}
