package dev.partbridge.oracle.dictionary;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements of tables and indexes by DBMS_METADATA, for the review: without storage clauses, with constraints
 * inside their table. Others' objects are shown to who has SELECT_CATALOG_ROLE; some sites allow nobody the package. The
 * partitions that Oracle made itself need not be among those of the text. Closing sets the session's output back to
 * Oracle's own.
 */
public final class TableDdl implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableDdl.class);
    private static final String LOST = "08";
    private static final int SECONDS_FOR_A_PING = 5;

    private final Connection connection;
    private final Cancellation cancellation;
    private final String user;
    private final Optional<String> refused;

    /**
     * An object's text, or why there is none.
     *
     * @param text the statement with its semicolon
     * @param reason with Oracle's code and what helps, without a full stop
     */
    public record Result(Optional<String> text, Optional<String> reason) {
        private static Result refused(String reason) {
            return new Result(Optional.empty(), Optional.of(reason));
        }
    }

    private TableDdl(Connection connection, Cancellation cancellation) throws SQLException {
        this.connection = connection;
        this.cancellation = cancellation;
        user = connection.getMetaData().getUserName();
        refused = begin();
    }

    /**
     * Sets the session's output.
     *
     * @param cancellation stops the statement that is running
     * @throws SQLException when the connection is lost
     */
    public static TableDdl open(Connection connection, Cancellation cancellation) throws SQLException {
        UiThread.refuse("reading DDL");
        return new TableDdl(connection, cancellation);
    }

    private Optional<String> begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text("ddl-begin"));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(reason(e, new DdlRefusal(user, "TABLE", Optional.empty())));
        }
    }

    /**
     * The text of one table with its constraints.
     *
     * @throws SQLException when the connection is lost
     * @throws CancellationException when it was cancelled
     */
    public Result table(QualifiedName table) throws SQLException {
        return of("TABLE", table);
    }

    /** The text of one index; throws as {@link #table} does. */
    public Result index(QualifiedName index) throws SQLException {
        return of("INDEX", index);
    }

    private Result of(String type, QualifiedName object) throws SQLException {
        if (refused.isPresent()) {
            return new Result(Optional.empty(), refused);
        }
        cancellation.check();
        String sql = text("ddl").replaceAll(":(type|name|owner)", "?");
        Runnable stop = () -> {};
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, type);
            statement.setString(2, object.name().text());
            statement.setString(3, object.schema().map(Identifier::text).orElse(user));
            stop = () -> DictionaryStatement.cancel(statement);
            cancellation.onCancel(stop);
            try (ResultSet result = statement.executeQuery()) {
                Optional<String> ddl = result.next()
                        ? Optional.ofNullable(result.getString(1))
                                .map(String::strip)
                                .filter(t -> !t.isEmpty())
                        : Optional.empty();
                return ddl.isPresent()
                        ? new Result(ddl, Optional.empty())
                        : Result.refused("DBMS_METADATA gives no text of " + object);
            }
        } catch (SQLException e) {
            if (cancellation.isCancelled()) {
                throw (CancellationException) new CancellationException("cancelled").initCause(e);
            }
            return Result.refused(reason(e, new DdlRefusal(user, type, Optional.of(object))));
        } finally {
            cancellation.forget(stop);
        }
    }

    /** The database's refusal in words; what ends the session is no refusal, whatever its code. */
    private String reason(SQLException e, DdlRefusal refusal) throws SQLException {
        boolean lost = e.getSQLState() != null && e.getSQLState().startsWith(LOST);
        if (lost || !connection.isValid(SECONDS_FOR_A_PING)) {
            throw e;
        }
        LOG.debug("DBMS_METADATA was refused", e);
        return refusal.reason(e);
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
