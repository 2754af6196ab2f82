package dev.partbridge.convert.expression;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression may speak of.
 *
 * @param columns Oracle's column names and what each became
 * @param sequences finds what a sequence became by its path in Oracle
 * @param clock what SYSDATE and SYSTIMESTAMP mean
 * @param dates reads a text as the session would that made the objects
 * @param targetMajor PostgreSQL's major version
 */
public record Context(
        Map<Identifier, Typed> columns, Sequences sequences, Clock clock, ImplicitDates dates, int targetMajor) {

    /** Finds sequences. */
    @FunctionalInterface
    public interface Sequences {
        Optional<QualifiedName> find(List<String> path);
    }

    /** Reads a text that stands for a date, by the session's NLS_DATE_FORMAT. */
    @FunctionalInterface
    public interface ImplicitDates {
        Optional<LocalDateTime> read(String text);
    }

    /**
     * The zone of the host that SYSDATE is taken from.
     *
     * @param zone absent for the session's own
     */
    public record Clock(Optional<String> zone) {
        public static final Clock SESSION = new Clock(Optional.empty());
    }

    /** A column under its name in PostgreSQL. */
    public static Typed column(String quotedName, String type, boolean nullable) {
        // a date would become a timestamptz in most functions, by the session's zone
        String sql = type.equals("date") ? quotedName + "::timestamp" : quotedName;
        Typed typed = Typed.of(sql, Kind.of(type), type.equals("date") ? Typed.CAST : Typed.ATOM)
                .withNullable(nullable);
        int open = type.indexOf('(');
        return typed.kind() == Kind.CHAR && open > 0
                ? typed.withLength(Integer.parseInt(type.substring(open + 1, type.length() - 1)))
                : typed;
    }
}
