package dev.partbridge.postgres.copy;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why the server did not take a row.
 *
 * @param sqlState the server's code
 * @param message the server's message and detail on one line
 */
public record Refusal(String sqlState, String message) {
    /**
     * Data exceptions, integrity constraints, limits of a row's size, checks of views, and what triggers raise. All else
     * (privileges, missing tables, connection, disk, deadlock) is no property of a row.
     */
    private static final Set<String> OF_ROWS = Set.of("22", "23", "44", "54", "P0");

    private static final Pattern LINE = Pattern.compile("^COPY .*?, line (\\d+)");

    /** Of an exception for which {@link #concernsRows} holds. */
    static Refusal of(SQLException e) {
        return new Refusal(String.valueOf(e.getSQLState()), oneLine(e));
    }

    /** Whether the exception speaks about a row's values. */
    static boolean concernsRows(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && OF_ROWS.contains(state.substring(0, 2));
    }

    /** The line within the COPY that the server was at, counted from 1; 0 when it does not say. */
    static int line(SQLException e) {
        ServerErrorMessage error = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (error != null) {
            String where = error.getWhere();
            Matcher matcher = LINE.matcher(where == null ? "" : where);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }

    /** The server's message and detail without statement and place, on one line. */
    public static String oneLine(SQLException e) {
        String text = String.valueOf(e.getMessage());
        ServerErrorMessage error = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (error != null) {
            String detail = error.getDetail();
            text = error.getMessage() + (detail == null ? "" : " (" + detail + ")");
        }
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
