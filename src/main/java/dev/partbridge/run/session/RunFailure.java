package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.rows.SourceFailure;
import dev.partbridge.run.EditPlace;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** What stopped a run half way. The message is one plain line; the detail is for those who want to know more. */
final class RunFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String step;
    private final String detail;

    private RunFailure(String step, String message, String detail, Throwable cause) {
        super(message, cause);
        this.step = step;
        this.detail = detail;
    }

    /** The shown step's id. */
    String step() {
        return step;
    }

    /** Whether the source no longer knows the state at which rows were read. */
    boolean pointLost() {
        return getCause() instanceof SourceFailure source && source.kind() == SourceFailure.Kind.POINT_LOST;
    }

    String detail() {
        return detail;
    }

    /**
     * @param subject the object that was worked on
     * @param sql the statement; empty when there is not one alone
     */
    static RunFailure of(String step, ObjectId subject, String sql, Throwable cause) {
        String plain = plain(cause);
        return new RunFailure(step, subject + ": " + plain, sql.isEmpty() ? plain : sql + "\n\n" + plain, cause);
    }

    /** The same of one statement; where it was edited by hand, with the place in the edit. */
    static RunFailure of(String step, Step.Execute statement, Throwable cause) {
        String place = cause instanceof SQLException refused
                ? EditPlace.of(statement, refused).map(p -> " (" + p + ")").orElse("")
                : "";
        String plain = plain(cause);
        return new RunFailure(
                step, statement.subject() + place + ": " + plain, statement.sql() + "\n\n" + plain, cause);
    }

    /** The cause on one line, with SQLSTATE where the server gave one, and what helps where the connection was lost. */
    static String plain(Throwable cause) {
        return told(cause) + (lost(cause) ? "; run again to carry on" : "");
    }

    /** The cause on one line, with SQLSTATE where the server gave one. */
    static String told(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String text = Refusal.oneLine(sql) + " (SQLSTATE " + sql.getSQLState() + ")";
            return lost(cause) ? "the connection to the server was lost: " + text : text;
        }
        if (cause instanceof UncheckedIOException io && io.getCause() != null) {
            return told(io.getCause());
        }
        String text = String.valueOf(cause.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        return cause instanceof IOException || cause instanceof RunFailure
                ? text
                : cause.getClass().getSimpleName() + ": " + text;
    }

    /** Connection exceptions, and what a server says to its sessions when it goes down or ends them. */
    private static boolean lost(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
