package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text read as a date or timestamp by the formats and settings of a session. */
final class SessionDates {
    private static final Pattern NAMES = Pattern.compile("MON|DAY|DY");

    private final Session session;

    SessionDates(Session session) {
        this.session = session;
    }

    /** Text for a DATE. */
    LocalDateTime date(String text) {
        return by(text, known(session.dateFormat()));
    }

    /** Text for a TIMESTAMP. */
    LocalDateTime timestamp(String text) {
        return by(text, known(session.timestampFormat()));
    }

    /** Text for a TIMESTAMP WITH TIME ZONE: by its format, or by the one without a zone. */
    OracleDateFormat.Moment zoned(String text) {
        try {
            return OracleDateFormat.moment(text, english(known(session.timestampTzFormat())));
        } catch (DateTimeException e) {
            return new OracleDateFormat.Moment(timestamp(text), Optional.empty());
        }
    }

    /** By a format that the statement gives. */
    LocalDateTime by(String text, String format) {
        return OracleDateFormat.parse(text, english(format));
    }

    /** The same with a zone. */
    OracleDateFormat.Moment zonedBy(String text, String format) {
        return OracleDateFormat.moment(text, english(format));
    }

    /** The session's offset from UTC at a time; UTC where no script sets a zone. */
    ZoneOffset offset(LocalDateTime local) {
        return session.zone().map(z -> z.getRules().getOffset(local)).orElse(ZoneOffset.UTC);
    }

    private String known(String format) {
        if (format.isEmpty()) {
            throw new DateTimeException("the session's format is not known after " + session.unknown());
        }
        return format;
    }

    private String english(String format) {
        if (!session.english() && NAMES.matcher(format.toUpperCase(Locale.ROOT)).find()) {
            throw new DateTimeException("names of months in " + session.dateLanguage() + " are not read");
        }
        return format;
    }
}
