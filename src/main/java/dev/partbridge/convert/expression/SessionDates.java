package dev.partbridge.convert.expression;

import dev.partbridge.oracle.model.OracleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Dates as texts, read by one of some formats.
 *
 * @param formats tried in this order
 */
public record SessionDates(List<String> formats) implements Context.ImplicitDates {
    /** Oracle's own default. */
    public static final SessionDates AMERICAN = new SessionDates(List.of("DD-MON-RRRR"));

    public SessionDates {
        formats = List.copyOf(formats);
    }

    @Override
    public Optional<LocalDateTime> read(String text) {
        for (String format : formats) {
            Optional<LocalDateTime> moment = read(text, format);
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> read(String text, String format) {
        try {
            return Optional.of(OracleDateFormat.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
