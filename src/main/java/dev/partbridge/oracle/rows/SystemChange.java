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
import java.util.Set;

/**
 * The system change number at which all chunks read, and how it was got.
 *
 * @param way absent when there is none; the chunks are then read as they are, each at its own moment
 * @param scn absent likewise
 * @param refused the ways that were tried before, with Oracle's reason and what would open them
 * @param doubt what of the number could not be checked
 */
public record SystemChange(Optional<Way> way, Optional<Long> scn, List<String> refused, Optional<Doubt> doubt) {
    /** Databases that make changes of their own; what others show is what they have applied of another's. */
    private static final Set<String> PRIMARIES = Set.of("PRIMARY", "LOGICAL STANDBY", "SNAPSHOT STANDBY");

    /**
     * What could not be checked.
     *
     * @param message with Oracle's reason
     */
    public record Doubt(String message, String cure) {}

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

    /** Whether a database of this role shows what it has applied of another's changes. */
    public static boolean isApplied(String role) {
        return !PRIMARIES.contains(role);
    }

    /**
     * Asks one way after the other. On a physical standby only V$DATABASE is asked: its number is what has been applied
     * there, which is checked, while that of the others is not documented, and an SCN above the applied one would be
     * waited for or refused.
     *
     * @throws SQLException when the session is gone
     */
    public static SystemChange read(Connection connection) throws SQLException {
        UiThread.refuse("Asking Oracle for its SCN");
        List<String> refused = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        if (isApplied(role(connection, refused, doubts))) {
            return ofStandby(connection, refused);
        }
        for (Way way : Way.values()) {
            Optional<Long> scn = ask(connection, way, refused);
            if (scn.isPresent()) {
                return new SystemChange(
                        Optional.of(way), scn, refused, doubts.stream().findFirst());
            }
        }
        return new SystemChange(
                Optional.empty(), Optional.empty(), refused, doubts.stream().findFirst());
    }

    /** Never above the applied SCN, where that is told. */
    private static SystemChange ofStandby(Connection connection, List<String> refused) throws SQLException {
        Optional<Long> current = ask(connection, Way.DATABASE, refused);
        if (current.isEmpty()) {
            for (Way way : List.of(Way.FLASHBACK, Way.TIMESTAMP)) {
                refused.add(way.name + ": not asked on a physical standby, where its SCN may be above the applied one");
            }
            return new SystemChange(Optional.empty(), Optional.empty(), refused, Optional.empty());
        }
        AppliedRedo applied = AppliedRedo.read(connection);
        Optional<Long> scn = applied.scn().filter(a -> a < current.get()).or(() -> current);
        return new SystemChange(Optional.of(Way.DATABASE), scn, refused, applied.unknown());
    }

    /** Where it is not told, that of a primary. */
    private static String role(Connection connection, List<String> refused, List<Doubt> doubts) throws SQLException {
        String why;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read("database-role.sql"))) {
            String role = rows.next() ? rows.getString(1) : null;
            if (role != null) {
                return role;
            }
            why = "it is not told";
        } catch (SQLException e) {
            why = reason(e);
        }
        refused.add("the database's role: " + why + "; taken for a primary");
        doubts.add(new Doubt(
                "Whether the database is a standby is not known: " + why + "; it is taken for a primary",
                "Read the primary itself, or have the administrator find out why"
                        + " SYS_CONTEXT('USERENV', 'DATABASE_ROLE') fails"));
        return "PRIMARY";
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
    static String reason(SQLException e) throws SQLException {
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
