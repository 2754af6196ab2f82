package dev.partbridge.oracle.dictionary;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    private final DictionaryStatement statement;
    private final OracleRelease release;
    private final Report report;
    private final String views;
    private final String user;

    private Dictionary(DictionaryStatement statement, OracleRelease release, Report report, String views, String user) {
        this.statement = statement;
        this.release = release;
        this.report = report;
        this.views = views;
        this.user = user;
    }

    static Dictionary of(Connection connection, Cancellation cancellation, Report report) throws SQLException {
        OracleRelease release = OracleRelease.of(connection);
        DictionaryStatement statement = new DictionaryStatement(connection, cancellation);
        String user = connection.getMetaData().getUserName();
        String views = DBA;
        try {
            statement.run(SqlResource.of("probe").text(release, DBA), new Identifier(user), row -> {});
        } catch (SQLException e) {
            if (!isMissing(e)) {
                throw e;
            }
            LOG.debug("views DBA_ are not readable, ALL_ are used", e);
            views = ALL;
        }
        return new Dictionary(statement, release, report, views, user);
    }

    /** Once more, as another reading found it. */
    static Dictionary again(Connection connection, Cancellation cancellation, DictionarySource known)
            throws SQLException {
        return new Dictionary(
                new DictionaryStatement(connection, cancellation),
                known.release(),
                new Report(),
                known.allShown() ? DBA : ALL,
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
            statement.run(sql.text(release, prefix), owner, reader);
            return prefix.equals(DBA);
        } catch (SQLException e) {
            List<SqlResource.Line> newest = sql.newest(release);
            if (e.getErrorCode() == UNKNOWN_NAME && !newest.isEmpty()) {
                without(sql, newest, prefix, owner);
                statement.run(sql.without(newest).text(release, prefix), owner, reader);
                return prefix.equals(DBA);
            } else if (isMissing(e) && prefix.equals(DBA) && sql.hasForms()) {
                return readWithout(sql, owner, reader, e);
            } else {
                throw e;
            }
        }
    }

    /** One view of several may be the one that is not readable: each is then asked by itself. */
    private boolean readWithout(SqlResource sql, Identifier owner, RowReader reader, SQLException e)
            throws SQLException {
        List<SqlResource> parts = sql.parts();
        if (parts.size() > 1) {
            boolean all = true;
            for (SqlResource part : parts) {
                all &= read(part, DBA, owner, reader);
            }
            return all;
        }
        report.add(
                "PB-DIC-002",
                schema(owner),
                String.join(", ", sql.views(ALL)) + " was read in place of " + String.join(", ", sql.views(DBA))
                        + ", which the user may not read (" + code(e)
                        + "): it shows only what he has a privilege on.");
        return read(sql, ALL, owner, reader);
    }

    private void without(SqlResource sql, List<SqlResource.Line> columns, String prefix, Identifier owner) {
        report.add(
                "PB-DIC-001",
                schema(owner),
                "Oracle " + release + " does not know "
                        + columns.stream().map(SqlResource.Line::column).collect(Collectors.joining(", "))
                        + " of " + String.join(", ", sql.views(prefix))
                        + "; it was read without.");
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
