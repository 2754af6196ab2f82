package dev.partbridge.run.apply;

import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Empties tables that a run of this program made, with all their partitions. */
public final class EmptyTables {
    private EmptyTables() {}

    /**
     * In one statement, as foreign keys among them ask for (SQL Commands, TRUNCATE); never CASCADE, which would empty
     * tables of others. A table that inherits is emptied with its parent.
     *
     * @param connection auto-commit must be off
     */
    public static void empty(Connection connection, List<QualifiedName> tables) throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE TABLE " + tables.stream().map(PostgresSql::quote).collect(Collectors.joining(", ")));
        }
    }
}
