package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** Has the database look at a condition before rows are read by it. It reads none: the statement is understood, no more. */
public final class ConditionTrial {
    private static final String NO_CONDITION =
            "write one condition in Oracle's SQL, as it would stand behind WHERE, such as REGION = 'EU'";

    private static final Map<Integer, String> CURES = Map.of(
            904,
            "write each column as Oracle has it, in double quotes unless it is in upper case, and texts in single quotes",
            942,
            "name each table in it with its schema, and GRANT SELECT ON it TO the user",
            1031,
            "GRANT SELECT ON each table in it TO the user");

    private ConditionTrial() {}

    /**
     * What Oracle has against it, with the cure; empty when it takes it.
     *
     * @throws ReadFailure when the session is lost, which says nothing of the condition
     */
    public static Optional<String> refusal(Connection connection, QualifiedName table, RowFilter filter)
            throws IOException {
        UiThread.refuse("Trying a condition in Oracle");
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery(
                            "SELECT 1 FROM " + OracleSql.quote(table) + " t WHERE (" + filter.text() + ") AND 1 = 0")
                    .close();
            return Optional.empty();
        } catch (SQLException e) {
            ReadTrouble trouble = ReadTrouble.of(e);
            if (trouble.kind() == ReadTrouble.Kind.TRANSIENT) {
                throw new ReadFailure(trouble, table.toString(), e);
            }
            return Optional.of(trouble.told() + "; " + CURES.getOrDefault(trouble.code(), NO_CONDITION));
        }
    }
}
