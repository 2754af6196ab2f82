package dev.partbridge.oracle.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import oracle.jdbc.OracleStatement;

/** Prepares a chunk's query: its binds, and how many rows and how much of each LOB come with one answer. */
final class Preparation {
    private Preparation() {}

    /** The statement of a chunk's query, ready to be sent. */
    static PreparedStatement of(Connection connection, ChunkQuery query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.sql());
        try {
            FetchPlan plan = FetchPlan.of(query.columns());
            statement.setFetchSize(plan.rows());
            statement.unwrap(OracleStatement.class).setLobPrefetchSize(plan.lobPrefetch());
            for (int i = 0; i < query.binds().size(); i++) {
                Object value = query.binds().get(i);
                if (value instanceof Long scn) {
                    statement.setLong(i + 1, scn);
                } else {
                    statement.setString(i + 1, value.toString());
                }
            }
            return statement;
        } catch (SQLException e) {
            try {
                statement.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }
}
