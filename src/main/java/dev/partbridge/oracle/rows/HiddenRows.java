package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may keep rows from a session's eyes, or show other values than are stored, without any error.
 *
 * @param hidden table by table, what the session is not exempt from
 * @param untold what could not be asked
 */
public record HiddenRows(List<Hidden> hidden, List<Untold> untold) {
    private static final String EXEMPT_ACCESS = "EXEMPT ACCESS POLICY";
    private static final String EXEMPT_REDACTION = "EXEMPT REDACTION POLICY";
    private static final String LABELS_OWNER = "LBACSYS";

    public HiddenRows {
        hidden = List.copyOf(hidden);
        untold = List.copyOf(untold);
    }

    /** How rows or values are hidden. */
    public enum Kind {
        /** Virtual private database: a predicate of the policy's is added to each query, or columns come as NULL. */
        POLICY("GRANT EXEMPT ACCESS POLICY TO the user, or read as SYS"),
        /** Oracle Label Security. */
        LABEL("GRANT EXEMPT ACCESS POLICY TO the user, or give its session the READ privilege of the label policy"),
        /** Data Redaction: values come masked. */
        REDACTION("GRANT EXEMPT REDACTION POLICY TO the user"),
        /** In-Database Archiving: archived rows are not seen unless the session asks for them. */
        ARCHIVAL("ALTER SESSION SET ROW ARCHIVAL VISIBILITY = ALL before the rows are read"),
        /** Temporal validity: hides rows only when the session, or a logon trigger, has set a valid time. */
        PERIOD("call DBMS_FLASHBACK_ARCHIVE.ENABLE_AT_VALID_TIME('ALL') before the rows are read");

        private final String cure;

        Kind(String cure) {
            this.cure = cure;
        }

        public String cure() {
            return cure;
        }
    }

    /**
     * A question that Oracle did not answer.
     *
     * @param reason what was asked, and Oracle's reason
     */
    public record Untold(String reason, String cure) {}

    /** @param name of the policy, column or period */
    public record Hidden(QualifiedName table, Kind kind, String name) {}

    /**
     * Asks for all tables of an owner.
     *
     * @throws SQLException when the session is gone
     */
    public static HiddenRows of(Connection connection, Identifier owner) throws SQLException {
        UiThread.refuse("Asking Oracle for hidden rows");
        Reader reader = new Reader(connection, owner);
        Set<String> exempt = reader.exempt();
        if (!exempt.contains(EXEMPT_ACCESS)) {
            reader.ask("hidden-policies.sql", Kind.POLICY, "GRANT SELECT ON SYS.ALL_POLICIES TO the user");
            reader.ask(
                    "hidden-labels.sql",
                    Kind.LABEL,
                    "Where Oracle Label Security is not installed there is nothing to see; else GRANT SELECT ON"
                            + " LBACSYS.ALL_SA_TABLE_POLICIES TO the user");
        }
        if (!exempt.contains(EXEMPT_REDACTION)) {
            reader.ask("hidden-redaction.sql", Kind.REDACTION, "GRANT SELECT ON SYS.REDACTION_POLICIES TO the user");
        }
        reader.ask("hidden-archival.sql", Kind.ARCHIVAL, "ALL_TAB_COLS is open to every session");
        reader.ask("hidden-periods.sql", Kind.PERIOD, "ALL_TAB_COLS is open to every session");
        return new HiddenRows(reader.hidden, reader.untold);
    }

    private static final class Reader {
        private final Connection connection;
        private final Identifier owner;
        private final List<Hidden> hidden = new ArrayList<>();
        private final List<Untold> untold = new ArrayList<>();

        Reader(Connection connection, Identifier owner) {
            this.connection = connection;
            this.owner = owner;
        }

        Set<String> exempt() throws SQLException {
            Set<String> privileges = new HashSet<>();
            try (PreparedStatement statement =
                            connection.prepareStatement(SqlResource.read("exempting-privileges.sql"));
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    privileges.add(rows.getString(1));
                }
            } catch (SQLException e) {
                untold("the session's privileges", e, "SESSION_PRIVS is open to every session");
            }
            return privileges;
        }

        void ask(String file, Kind kind, String cure) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(SqlResource.read(file))) {
                statement.setString(1, owner.text());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        boolean label = kind == Kind.POLICY && LABELS_OWNER.equals(rows.getString(3));
                        add(new Hidden(
                                QualifiedName.of(owner, Identifier.of(rows.getString(1))),
                                label ? Kind.LABEL : kind,
                                rows.getString(2)));
                    }
                }
            } catch (SQLException e) {
                untold("what hides rows by " + kind, e, cure);
            }
        }

        /** Label security may be told by two views. */
        private void add(Hidden found) {
            if (!hidden.contains(found)) {
                hidden.add(found);
            }
        }

        private void untold(String what, SQLException e, String cure) throws SQLException {
            ReadTrouble trouble = ReadTrouble.of(e);
            if (trouble.kind() == ReadTrouble.Kind.TRANSIENT) {
                throw e;
            }
            untold.add(new Untold(what + " could not be read: " + trouble.message(), cure));
        }
    }
}
