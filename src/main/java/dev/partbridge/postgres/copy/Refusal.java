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

    /** The server's context of a COPY, such as {@code COPY sales, line 3, column note: "..."}. */
    private static final Pattern PLACE = Pattern.compile("^COPY .*?, line (\\d+)(?:, column ([^:]+))?");

    /** Of an exception for which {@link #concernsRows} holds. */
    public static Refusal of(SQLException e) {
        String column = column(e);
        return new Refusal(
                String.valueOf(e.getSQLState()),
                column.isEmpty() ? oneLine(e) : "column " + column + ": " + oneLine(e));
    }

    /** Whether the exception speaks about a row's values. */
    public static boolean concernsRows(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.length() == 5 && OF_ROWS.contains(state.substring(0, 2));
    }

    /** The line within the COPY that the server was at, counted from 1; 0 when it does not say. */
    static int line(SQLException e) {
        Matcher place = place(e);
        return place.find() ? Integer.parseInt(place.group(1)) : 0;
    }

    /** The character of the statement that the server was at, counted from 1; 0 when it does not say. */
    public static int character(SQLException e) {
        ServerErrorMessage error = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return error == null ? 0 : error.getPosition();
    }

    private static String column(SQLException e) {
        Matcher place = place(e);
        return place.find() && place.group(2) != null ? place.group(2) : "";
    }

    private static Matcher place(SQLException e) {
        ServerErrorMessage error = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String where = error == null ? null : error.getWhere();
        return PLACE.matcher(where == null ? "" : where);
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
