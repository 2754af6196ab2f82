package dev.partbridge.run.validate;

import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the target shows that rows of a chain are written past its foreign keys: by sessions in replica mode. Only
 * settings and subscriptions can be seen, and only those of now: what a session has set for itself leaves no trace.
 */
final class WriteEvidence {
    private static final String SETTING = "session_replication_role";

    private WriteEvidence() {}

    /** What speaks for it, in words. */
    static List<String> objections(Connection connection, QualifiedName child, QualifiedName parent)
            throws SQLException {
        List<String> objections = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT CASE WHEN s.setrole = 0 THEN 'database ' || "
                    + "current_database() ELSE 'role ' || pg_get_userbyid(s.setrole) END "
                    + "FROM pg_catalog.pg_db_role_setting s WHERE s.setdatabase IN (0, (SELECT oid FROM "
                    + "pg_catalog.pg_database WHERE datname = current_database())) AND EXISTS (SELECT FROM "
                    + "unnest(s.setconfig) c WHERE lower(c) = '" + SETTING + "=replica') "
                    + "UNION SELECT 'the server' FROM pg_catalog.pg_settings WHERE name = '" + SETTING
                    + "' AND reset_val = 'replica' ORDER BY 1")) {
                while (row.next()) {
                    objections.add(row.getString(1) + " has " + SETTING + " = replica");
                }
            }
            try (ResultSet row = statement.executeQuery("WITH RECURSIVE " + LeafBounds.members("p", parent) + ", "
                    + LeafBounds.members("c", child) + " SELECT DISTINCT r.relname FROM "
                    + "(SELECT oid FROM p_tree UNION SELECT oid FROM c_tree) t "
                    + "JOIN pg_catalog.pg_subscription_rel s ON s.srrelid = t.oid "
                    + "JOIN pg_catalog.pg_class r ON r.oid = t.oid ORDER BY 1")) {
                List<String> fed = new ArrayList<>();
                while (row.next()) {
                    fed.add(row.getString(1));
                }
                if (!fed.isEmpty()) {
                    objections.add("a subscription, which writes in replica mode, feeds " + Words.some(fed));
                }
            }
        }
        return objections;
    }
}
