package dev.partbridge.oracle.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to which SCN a standby has applied its primary's redo, by V$RECOVERY_PROGRESS.
 *
 * @param scn absent where it is not told
 * @param unknown why it is not
 */
record AppliedRedo(Optional<Long> scn, Optional<SystemChange.Doubt> unknown) {
    private static final Pattern SCN = Pattern.compile("SCN:\\s*(\\d{1,18})\\b.*", Pattern.CASE_INSENSITIVE);
    private static final String GRANT = "GRANT SELECT ON SYS.V_$RECOVERY_PROGRESS TO the user";
    private static final String APPLY = "Start redo apply on the standby, or read the primary";

    /** @throws SQLException when the session is gone */
    static AppliedRedo read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read("scn-applied.sql"))) {
            return rows.next()
                    ? of(Optional.ofNullable(rows.getString(1)).orElse("").strip())
                    : unknown("V$RECOVERY_PROGRESS has no redo that was applied", APPLY);
        } catch (SQLException e) {
            return unknown("V$RECOVERY_PROGRESS: " + SystemChange.reason(e), GRANT);
        }
    }

    private static AppliedRedo of(String comment) {
        Matcher found = SCN.matcher(comment);
        return found.matches()
                ? new AppliedRedo(Optional.of(Long.valueOf(found.group(1))), Optional.empty())
                : unknown(
                        "V$RECOVERY_PROGRESS tells \"" + comment + "\", which is no SCN",
                        "Read the primary, and report the text as a fault of the program");
    }

    private static AppliedRedo unknown(String why, String cure) {
        return new AppliedRedo(
                Optional.empty(),
                Optional.of(new SystemChange.Doubt(
                        "Whether a standby's SCN lies above what it has applied could not be checked: " + why, cure)));
    }
}
