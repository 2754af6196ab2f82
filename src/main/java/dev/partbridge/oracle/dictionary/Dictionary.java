package dev.partbridge.oracle.dictionary;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the statements of the resources to a database, as its release and the user's privileges allow: views DBA_ where
 * they are readable, else ALL_ (oracle-facts 4).
 */
final class Dictionary {
    static final int UNKNOWN_NAME = 904;
    static final int NO_TABLE = 942;
    static final int NO_PRIVILEGE = 1031;

    private static final Logger LOG = LoggerFactory.getLogger(Dictionary.class);
    private static final String ALL = "ALL";
    private static final String DBA = "DBA";

    /** Rows that come at once; a LONG takes 4 KB of each in the driver. */
    private static final int FETCH_SIZE = 1000;

    private final Connection connection;
    private final OracleRelease release;
    private final Cancellation cancellation;
    private final Report report;
    private final String views;
    private final String user;

    private Dictionary(
            Connection connection,
            OracleRelease release,
            Cancellation cancellation,
            Report report,
            String views,
            String user) {
        this.connection = connection;
        this.release = release;
        this.cancellation = cancellation;
        this.report = report;
        this.views = views;
        this.user = user;
    }

    static Dictionary of(Connection connection, Cancellation cancellation, Report report) throws SQLException {
        OracleRelease release = OracleRelease.of(connection);
        String views = ALL;
        try (PreparedStatement probe =
                        connection.prepareStatement(SqlResource.of("probe").text(release, DBA));
                ResultSet none = probe.executeQuery()) {
            views = none.next() ? ALL : DBA;
        } catch (SQLException e) {
            if (!isMissing(e)) {
                throw e;
            }
            LOG.debug("views DBA_ are not readable, ALL_ are used", e);
        }
        return new Dictionary(
                connection,
                release,
                cancellation,
                report,
                views,
                connection.getMetaData().getUserName());
    }

    /** Whether the object is not there, or the user may not see it. */
    static boolean isMissing(SQLException e) {
        return e.getErrorCode() == NO_TABLE || e.getErrorCode() == NO_PRIVILEGE;
    }

    OracleRelease release() {
        return release;
    }

    /** Whether all objects are shown, not only those that the user has a privilege on. */
    boolean showsAll() {
        return views.equals(DBA);
    }

    /** The user that the connection is of. */
    String user() {
        return user;
    }

    /** Whether the connection is the schema's own. */
    boolean isUser(Identifier owner) {
        return owner.text().equals(user);
    }

    /**
     * The rows of a resource's statement; none where the release does not have what it asks for.
     *
     * @return whether they are all, not only those of objects that the user has a privilege on
     */
    boolean read(String resource, Identifier owner, RowReader reader) throws SQLException {
        SqlResource sql = SqlResource.of(resource);
        return !sql.isIn(release) || read(sql, views, owner, reader);
    }

    private boolean read(SqlResource sql, String prefix, Identifier owner, RowReader reader) throws SQLException {
        try {
            run(sql, sql.text(release, prefix), owner, reader);
            return prefix.equals(DBA);
        } catch (SQLException e) {
            List<SqlResource.Line> newest = sql.newest(release);
            if (e.getErrorCode() == UNKNOWN_NAME && !newest.isEmpty()) {
                without(sql, newest, prefix, owner);
                run(sql, sql.without(newest).text(release, prefix), owner, reader);
                return prefix.equals(DBA);
            } else if (isMissing(e)
                    && prefix.equals(DBA)
                    && sql.lines().stream().anyMatch(l -> l.text().contains("{P}"))) {
                report.add(
                        "PB-DIC-002",
                        schema(owner),
                        "The DBA_ view that tells of " + sql.name().replace('-', ' ')
                                + " is not readable (" + code(e)
                                + "); its ALL_ view was read, which shows only what the"
                                + " user has a privilege on.");
                return read(sql, ALL, owner, reader);
            } else {
                throw e;
            }
        }
    }

    private void without(SqlResource sql, List<SqlResource.Line> columns, String prefix, Identifier owner) {
        report.add(
                "PB-DIC-001",
                schema(owner),
                "Oracle " + release + " does not know "
                        + columns.stream().map(SqlResource.Line::column).collect(Collectors.joining(", "))
                        + " of the " + prefix + "_ view that tells of "
                        + sql.name().replace('-', ' ')
                        + "; it was read without.");
    }

    private void run(SqlResource resource, String text, Identifier owner, RowReader reader) throws SQLException {
        cancellation.check();
        String sql = text.replace(":owner", "?");
        Runnable stop = () -> {};
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setString(i, owner.text());
            }
            stop = () -> cancel(statement);
            cancellation.onCancel(stop);
            try (ResultSet result = statement.executeQuery()) {
                Map<String, Integer> columns = Row.columns(result.getMetaData());
                while (result.next()) {
                    cancellation.check();
                    reader.row(Row.read(columns, result));
                }
            }
        } catch (SQLException e) {
            if (cancellation.isCancelled()) {
                throw (CancellationException) new CancellationException("cancelled").initCause(e);
            }
            throw new SQLException(
                    "The dictionary's " + resource.name().replace('-', ' ') + " of " + owner + " were not read: "
                            + e.getMessage() + "\n" + text,
                    e.getSQLState(),
                    e.getErrorCode(),
                    e);
        } finally {
            cancellation.forget(stop);
        }
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.warn("a statement on the dictionary could not be cancelled", e);
        }
    }

    /** As {@code ORA-00942}. */
    static String code(SQLException e) {
        int number = e.getErrorCode();
        return "ORA-" + "0".repeat(Math.max(0, 5 - String.valueOf(number).length())) + number;
    }

    static ObjectId schema(Identifier owner) {
        return ObjectId.of(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), owner));
    }
}
