package dev.partbridge.postgres.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server's version.
 *
 * @param number as {@code server_version_num}: 180006 for 18.6, 90624 for 9.6.24
 * @param text as {@code server_version}, which distributions add to
 */
public record ServerVersion(int number, String text) {
    public static ServerVersion of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            return new ServerVersion(row.getInt(1), row.getString(2));
        }
    }

    /** 18 for 18.6, 9 for 9.6. */
    public int major() {
        return number / 10_000;
    }
}
