package dev.partbridge.testing.oracle.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** What DBMS_METADATA tells, kept in a table of H2. */
public final class DdlTexts {
    /** A block that only sets how DDL is to be written; the texts are as the test gave them, whatever it sets. */
    private static final Pattern SETTINGS = Pattern.compile(
            "BEGIN\\s+(?:DBMS_METADATA\\.SET_TRANSFORM_PARAM\\s*\\([^()]*\\)\\s*;\\s*)+END\\s*;",
            Pattern.CASE_INSENSITIVE);

    private static final String TABLE = "SYS.\"partbridge$ddl\"";

    private DdlTexts() {}

    static boolean isSetting(String block) {
        return SETTINGS.matcher(block).matches();
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE + " (TYPE VARCHAR, NAME VARCHAR, OWNER VARCHAR, TEXT CLOB)");
            statement.execute("CREATE ALIAS SYS.GET_DDL FOR '" + DdlTexts.class.getName() + ".get'");
        }
    }

    static void put(Connection connection, String type, String name, String owner, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE + " VALUES (?, ?, ?, ?)")) {
            insert.setString(1, type);
            insert.setString(2, name);
            insert.setString(3, owner);
            insert.setString(4, text);
            insert.execute();
        }
    }

    /**
     * DBMS_METADATA.GET_DDL; called by H2.
     *
     * @param all whether {@code user} may see other owners' objects
     */
    public static String get(Connection connection, String user, boolean all, String type, String name, String owner)
            throws SQLException {
        String sql = "SELECT TEXT FROM " + TABLE + " WHERE TYPE = ? AND NAME = ? AND OWNER = ? AND (? OR OWNER = ?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, type);
            query.setString(2, name);
            query.setString(3, owner);
            query.setBoolean(4, all);
            query.setString(5, user);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return found.getString(1);
                }
            }
        }
        throw new SQLException(
                "ORA-31603: object \"" + name + "\" of type " + type + " not found in schema \"" + owner + '"');
    }
}
