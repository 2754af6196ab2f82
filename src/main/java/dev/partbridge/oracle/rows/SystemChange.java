package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The system change number at which all chunks read, and how it was got.
 *
 * @param way absent when there is none; the chunks are then read as they are, each at its own moment
 * @param scn absent likewise
 * @param refused the ways that were tried before, with Oracle's reason and what would open them
 */
public record SystemChange(Optional<Way> way, Optional<Long> scn, List<String> refused) {
    private static final String STANDBY = "PHYSICAL STANDBY";

    public SystemChange {
        refused = List.copyOf(refused);
    }

    /** Where the number comes from, the best first. */
    public enum Way {
        /** {@code V$DATABASE.CURRENT_SCN}. */
        DATABASE("scn-database.sql", "V$DATABASE", "GRANT SELECT ON SYS.V_$DATABASE TO the user"),
        /** {@code DBMS_FLASHBACK}. */
        FLASHBACK("scn-flashback.sql", "DBMS_FLASHBACK", "GRANT EXECUTE ON SYS.DBMS_FLASHBACK TO the user"),
        /** {@code TIMESTAMP_TO_SCN}, up to three seconds in the past; it needs no privilege. */
        TIMESTAMP("scn-timestamp.sql", "TIMESTAMP_TO_SCN", "it needs no privilege; see the error");

        private final String file;
        private final String name;
        private final String cure;

        Way(String file, String name, String cure) {
            this.file = file;
            this.name = name;
            this.cure = cure;
        }
    }

    /**
     * Asks one way after the other. On a physical standby only V$DATABASE is asked: its number is what has been applied
     * there, while that of the others is not documented, and an SCN above the applied one would be waited for or
     * refused.
     *
     * @throws SQLException when the session is gone
     */
    public static SystemChange read(Connection connection) throws SQLException {
        UiThread.refuse("Asking Oracle for its SCN");
        List<String> refused = new ArrayList<>();
        boolean standby = role(connection, refused).equals(STANDBY);
        for (Way way : Way.values()) {
            if (standby && way != Way.DATABASE) {
                refused.add(way.name + ": not asked on a physical standby, where its SCN may be above the applied one");
                continue;
            }
            Optional<Long> scn = ask(connection, way, refused);
            if (scn.isPresent()) {
                return new SystemChange(Optional.of(way), scn, refused);
            }
        }
        return new SystemChange(Optional.empty(), Optional.empty(), refused);
    }

    private static String role(Connection connection, List<String> refused) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read("database-role.sql"))) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)).orElse("") : "";
        } catch (SQLException e) {
            refused.add("the database's role: " + reason(e) + "; taken for a primary");
            return "";
        }
    }

    private static Optional<Long> ask(Connection connection, Way way, List<String> refused) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read(way.file))) {
            Optional<Long> scn = rows.next()
                    ? Optional.ofNullable(rows.getBigDecimal(1)).map(BigDecimal::longValueExact)
                    : Optional.empty();
            if (scn.isEmpty()) {
                refused.add(way.name + ": has no SCN; is the database open?");
            }
            return scn;
        } catch (SQLException e) {
            refused.add(way.name + ": " + reason(e) + "; " + way.cure);
            return Optional.empty();
        }
    }

    /** Oracle's message; a session that is gone answers no other question either. */
    private static String reason(SQLException e) throws SQLException {
        ReadTrouble trouble = ReadTrouble.of(e);
        if (trouble.kind() == ReadTrouble.Kind.TRANSIENT) {
            throw e;
        }
        return trouble.message();
    }

    /** The moment to read at. */
    public ReadPoint point() {
        return scn.<ReadPoint>map(ReadPoint.AsOfScn::new).orElse(ReadPoint.CURRENT);
    }
}
