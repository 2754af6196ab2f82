package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as Oracle's literals, which depend on no setting of a session. */
final class Literals {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

    private Literals() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String bound(List<BoundValue> values) {
        return values.stream().map(Literals::bound).collect(Collectors.joining(", "));
    }

    private static String bound(BoundValue value) {
        if (value instanceof BoundValue.Time time) {
            return time(time.value());
        }
        if (value instanceof BoundValue.Instant instant) {
            return "TIMESTAMP '" + moment(instant.value()) + " +00:00'";
        }
        if (value instanceof BoundValue.Tuple tuple) {
            return "(" + bound(tuple.values()) + ")";
        }
        return value.toString();
    }

    /** A DATE literal has no time of day. */
    private static String time(LocalDateTime time) {
        return time.toLocalTime().toNanoOfDay() == 0
                ? "DATE '" + DAY.format(time) + "'"
                : "TIMESTAMP '" + moment(time) + "'";
    }

    private static String moment(LocalDateTime time) {
        return (time.getNano() == 0 ? SECONDS : NANOS).format(time);
    }

    static String interval(Interval interval) {
        if (interval instanceof Interval.Months months) {
            return months.months() % 12 == 0
                    ? "NUMTOYMINTERVAL(" + months.months() / 12 + ", 'YEAR')"
                    : "NUMTOYMINTERVAL(" + months.months() + ", 'MONTH')";
        }
        if (interval instanceof Interval.Time time) {
            Duration length = time.length();
            if (Duration.ofDays(length.toDays()).equals(length)) {
                return "NUMTODSINTERVAL(" + length.toDays() + ", 'DAY')";
            }
            BigDecimal seconds = BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
            return "NUMTODSINTERVAL(" + seconds.stripTrailingZeros().toPlainString() + ", 'SECOND')";
        }
        return interval.toString();
    }
}
