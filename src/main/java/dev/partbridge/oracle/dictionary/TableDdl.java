package dev.partbridge.oracle.dictionary;

import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The CREATE TABLE of tables by DBMS_METADATA, for the review: without storage clauses, with constraints inside. Others'
 * tables are shown to who has SELECT_CATALOG_ROLE; some sites allow nobody the package. The partitions that Oracle made
 * itself need not be among those of the text. Closing sets the session's output back to Oracle's own.
 */
public final class TableDdl implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableDdl.class);
    private static final String LOST = "08";

    private final Connection connection;
    private final Optional<String> refused;

    /**
     * A table's text, or why there is none.
     *
     * @param text the statement with its semicolon
     * @param reason with Oracle's code
     */
    public record Result(Optional<String> text, Optional<String> reason) {}

    private TableDdl(Connection connection, Optional<String> refused) {
        this.connection = connection;
        this.refused = refused;
    }

    /**
     * Sets the session's output.
     *
     * @throws SQLException when the connection is lost
     */
    public static TableDdl open(Connection connection) throws SQLException {
        UiThread.refuse("reading DDL");
        try (Statement statement = connection.createStatement()) {
            statement.execute(text("ddl-begin"));
            return new TableDdl(connection, Optional.empty());
        } catch (SQLException e) {
            return new TableDdl(connection, Optional.of(reason(e)));
        }
    }

    /**
     * The text of one table.
     *
     * @throws SQLException when the connection is lost
     */
    public Result of(QualifiedName table) throws SQLException {
        if (refused.isPresent()) {
            return new Result(Optional.empty(), refused);
        }
        String sql = text("ddl").replace(":name", "?").replace(":owner", "?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.name().text());
            statement.setString(2, table.schema().orElseThrow().text());
            try (ResultSet result = statement.executeQuery()) {
                Optional<String> ddl = result.next()
                        ? Optional.ofNullable(result.getString(1))
                                .map(String::strip)
                                .filter(t -> !t.isEmpty())
                        : Optional.empty();
                return ddl.isPresent()
                        ? new Result(ddl, Optional.empty())
                        : new Result(Optional.empty(), Optional.of("DBMS_METADATA gives no text"));
            }
        } catch (SQLException e) {
            return new Result(Optional.empty(), Optional.of(reason(e)));
        }
    }

    private static String reason(SQLException e) throws SQLException {
        if (e.getSQLState() != null && e.getSQLState().startsWith(LOST)) {
            throw e;
        }
        LOG.debug("DBMS_METADATA was refused", e);
        return "DBMS_METADATA refuses it (" + Dictionary.code(e) + ")";
    }

    private static String text(String resource) {
        return SqlResource.of(resource).text(OracleRelease.V12_1, "ALL");
    }

    @Override
    public void close() throws SQLException {
        if (refused.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(text("ddl-end"));
            }
        }
    }
}
