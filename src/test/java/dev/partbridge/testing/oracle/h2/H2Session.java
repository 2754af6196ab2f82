package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.BackendSession;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One session on H2: it reads, and changes only itself. */
final class H2Session implements BackendSession {
    private static final Pattern PARALLEL =
            Pattern.compile("ALTER\\s+SESSION\\s+(DISABLE|ENABLE|FORCE)\\s+PARALLEL\\s+(QUERY|DML|DDL).*");
    private static final Pattern SET_TRANSACTION = Pattern.compile(
            "SET\\s+TRANSACTION\\s+(READ\\s+(ONLY|WRITE)|ISOLATION\\s+LEVEL\\s+(SERIALIZABLE|READ\\s+COMMITTED))"
                    + "(\\s+NAME\\s+'[^']*')?");
    private static final Pattern QUERY = Pattern.compile("(SELECT|WITH)\\b.*", Pattern.DOTALL);

    private final H2Database database;
    private final Connection connection;
    private final Identity identity;
    private final Transactions transactions;
    private final Consumer<String> misunderstood;
    private volatile @Nullable PreparedStatement running;

    H2Session(H2Database database, String user, Map<String, String> logOn, Consumer<String> misunderstood)
            throws SQLException {
        this.database = database;
        this.misunderstood = misunderstood;
        connection = database.connect();
        transactions = new Transactions(connection);
        identity = new Identity(database, user);
        Map<String, String> settings = SessionSettings.read(logOn.getOrDefault("AUTH_ALTER_SESSION", ""));
        if (settings != null) {
            identity.setTimeZone(settings.getOrDefault("TIME_ZONE", identity.timeZone()));
        }
    }

    @Override
    public Answer execute(String sql, List<@Nullable Object> binds) throws OracleError {
        String text = withoutComments(sql).strip();
        String upper = text.toUpperCase(Locale.ROOT);
        if (QUERY.matcher(upper).matches()) {
            return query(sql, binds);
        }
        try {
            return command(sql, text, upper);
        } catch (SQLException e) {
            throw unknown(sql, String.valueOf(e.getMessage()));
        }
    }

    private Answer command(String sql, String text, String upper) throws SQLException, OracleError {
        Map<String, String> settings = SessionSettings.read(text);
        if (settings != null) {
            set(settings);
            return new Answer.Count(0);
        }
        if (SET_TRANSACTION.matcher(upper).matches()) {
            if (upper.contains("ONLY") || upper.contains("SERIALIZABLE")) {
                transactions.begin();
            }
            return new Answer.Count(0, true);
        }
        if (upper.equals("COMMIT") || upper.equals("ROLLBACK")) {
            transactions.end();
            return new Answer.Count(0);
        }
        if (PARALLEL.matcher(upper).matches() || DdlTexts.isSetting(text)) {
            return new Answer.Count(0);
        }
        throw unknown(sql, "neither a query nor a setting of the session");
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?s)/\\*.*?\\*/|--[^\\n]*", " ");
    }

    private void set(Map<String, String> settings) throws SQLException, OracleError {
        String schema = settings.get("CURRENT_SCHEMA");
        if (schema != null) {
            identity.setSchema(schema);
        }
        identity.setTimeZone(settings.getOrDefault("TIME_ZONE", identity.timeZone()));
        String isolation = settings.get("ISOLATION_LEVEL");
        if (isolation != null) {
            transactions.setSerializable(isolation.equals("SERIALIZABLE"));
        }
    }

    private OracleError unknown(String sql, String why) {
        misunderstood.accept(sql + "\n    (" + why + ")");
        return new OracleError(900, "invalid SQL statement");
    }

    private Answer query(String sql, List<@Nullable Object> binds) throws OracleError {
        Rewritten query = rewritten(sql);
        PreparedStatement statement = null;
        try {
            statement = connection.prepareStatement(query.sql());
            for (int i = 0; i < query.binds().size(); i++) {
                statement.setObject(i + 1, binds.get(query.binds().get(i)));
            }
            running = statement;
            ResultColumns columns = new ResultColumns(statement.getMetaData(), query);
            return new Answer.Rows(columns.columns(), new H2Cursor(statement, columns));
        } catch (SQLException e) {
            closeQuietly(statement, e);
            throw H2Errors.translated(e, why -> unknown(sql, why));
        } finally {
            running = null;
        }
    }

    private static void closeQuietly(@Nullable PreparedStatement statement, SQLException cause) {
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private Rewritten rewritten(String sql) throws OracleError {
        try {
            return Rewriter.rewrite(sql, identity, database);
        } catch (NotUnderstood e) {
            throw unknown(sql, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Column> describe(String sql) throws OracleError {
        Rewritten query = rewritten(sql);
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            return new ResultColumns(statement.getMetaData(), query).columns();
        } catch (SQLException e) {
            throw H2Errors.translated(e, why -> unknown(sql, why));
        }
    }

    @Override
    public void commit() throws OracleError {
        try {
            transactions.end();
        } catch (SQLException e) {
            throw unknown("COMMIT", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void rollback() throws OracleError {
        commit();
    }

    @Override
    public void setSchema(String schema) throws OracleError {
        identity.setSchema(schema);
    }

    @Override
    public void cancel() {
        PreparedStatement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                misunderstood.accept("a cancel: " + e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            misunderstood.accept("a session's end: " + e);
        }
    }
}
