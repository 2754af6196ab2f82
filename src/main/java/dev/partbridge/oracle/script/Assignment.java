package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleDateFormat;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a column holds after a value was assigned to it: converted as Oracle does implicitly (SQL Language Reference,
 * Data Conversion), in the text form of data files.
 */
final class Assignment {
    private static final DateTimeFormatter REST = DateTimeFormatter.ofPattern("-MM-dd HH:mm:ss", Locale.ROOT);
    private static final BigDecimal BITS = new BigDecimal("0.30103");

    private final OracleColumn column;
    private final OracleType type;
    private final SessionDates dates;
    private final ValueText text;

    Assignment(OracleColumn column, Session session) {
        this.column = column;
        this.type = column.type();
        this.dates = new SessionDates(session);
        this.text = new ValueText(session);
    }

    /** The value cannot be one of the column. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient RowDefect defect;

        Misfit(String state, String reason) {
            super(reason, null, false, false);
            defect = new RowDefect(state, reason);
        }

        RowDefect defect() {
            return defect;
        }
    }

    /** The text; empty for NULL and for an empty LOB. */
    String of(Value value) throws Misfit {
        if (value instanceof Value.Null || value instanceof Value.EmptyLob) {
            return "";
        }
        try {
            return switch (type.name()) {
                case "NUMBER" -> number(text.number(value));
                case "FLOAT" -> number(text.number(value).round(binary()));
                case "BINARY_FLOAT", "BINARY_DOUBLE" -> floating(value);
                case "DATE" -> date(value);
                case "TIMESTAMP" -> time(timestamp(value));
                case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH LOCAL TIME ZONE" -> zoned(value);
                case "RAW", "LONG RAW", "BLOB" -> bytes(value);
                case "INTERVAL YEAR TO MONTH" ->
                    IntervalText.postgres(
                            value instanceof Value.Months months ? months : IntervalText.months(text.of(value)));
                case "INTERVAL DAY TO SECOND" ->
                    IntervalText.postgres(value instanceof Value.Span span ? span : IntervalText.span(text.of(value)));
                case "CHAR", "NCHAR" -> padded(fitting(text.of(value)));
                case "VARCHAR2", "NVARCHAR2" -> fitting(text.of(value));
                default -> text.of(value);
            };
        } catch (DateTimeException | ArithmeticException e) {
            throw new Misfit("22018", column.name() + ": " + e.getMessage());
        }
    }

    private String number(BigDecimal value) throws Misfit {
        if (type.name().equals("FLOAT")
                || (type.precision().isEmpty() && type.scale().isEmpty())) {
            return value.round(ValueMath.DIGITS).toString();
        }
        int scale = type.scale().orElse(0);
        int precision = type.precision().orElse(38);
        BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 && rounded.precision() > precision) {
            throw new Misfit(
                    "22003",
                    "ORA-01438: " + column.name() + ": " + shown(value.toString()) + " is too large for " + type);
        }
        return rounded.toPlainString();
    }

    /** FLOAT counts binary digits, and rounds to as many decimal ones as they are worth. */
    private MathContext binary() {
        int digits = BITS.multiply(BigDecimal.valueOf(type.precision().orElse(126)))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return new MathContext(digits, RoundingMode.HALF_UP);
    }

    private String floating(Value value) {
        return value instanceof Value.Text words
                ? words.text()
                : text.number(value).toString();
    }

    private String date(Value value) {
        if (value instanceof Value.Time time) {
            return seconds(time.time());
        }
        if (value instanceof Value.Zoned zoned) {
            return seconds(zoned.local());
        }
        if (value instanceof Value.Text words) {
            return seconds(dates.date(words.text()));
        }
        throw new DateTimeException("ORA-00932: a date is wanted where the value is none");
    }

    private LocalDateTime timestamp(Value value) {
        if (value instanceof Value.Time time) {
            return time.time();
        }
        if (value instanceof Value.Zoned zoned) {
            return zoned.local();
        }
        if (value instanceof Value.Text words) {
            return dates.timestamp(words.text());
        }
        throw new DateTimeException("ORA-00932: a timestamp is wanted where the value is none");
    }

    private String zoned(Value value) {
        LocalDateTime local;
        ZoneOffset offset;
        if (value instanceof Value.Zoned zoned) {
            local = zoned.local();
            offset = zoned.offset();
        } else if (value instanceof Value.Text words && type.name().equals("TIMESTAMP WITH TIME ZONE")) {
            OracleDateFormat.Moment moment = dates.zoned(words.text());
            local = moment.local();
            offset = moment.offset().orElseGet(() -> dates.offset(moment.local()));
        } else {
            local = timestamp(value);
            offset = dates.offset(local);
        }
        return time(local) + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    private String time(LocalDateTime value) {
        int digits = type.precision().orElse(6);
        BigDecimal fraction = BigDecimal.valueOf(value.getNano(), 9).setScale(digits, RoundingMode.HALF_UP);
        LocalDateTime rounded =
                value.withNano(0).plusNanos(fraction.movePointRight(9).longValueExact());
        String seconds = seconds(rounded);
        return rounded.getNano() == 0 ? seconds : seconds + "." + String.format(Locale.ROOT, "%09d", rounded.getNano());
    }

    /** Data files write a year before Christ with a minus sign and no year 0. */
    private static String seconds(LocalDateTime value) {
        int year = value.getYear();
        if (year > 9999 || year < -4711) {
            throw new DateTimeException("ORA-01841: the year must be between -4713 and +9999");
        }
        String shown = year > 0 ? String.valueOf(year) : String.valueOf(1 - year);
        return (year > 0 ? "" : "-") + "0".repeat(4 - shown.length()) + shown + REST.format(value);
    }

    private String bytes(Value value) throws Misfit {
        String hex = value instanceof Value.Bytes bytes ? bytes.hex() : text.of(value);
        int most = type.precision().orElse(Integer.MAX_VALUE);
        String even = hex.length() % 2 == 0 ? hex : "0" + hex;
        if (even.length() / 2 > most) {
            throw tooLong(even.length() / 2, most);
        }
        return even;
    }

    /** Lengths count characters here even where Oracle counts bytes, as with data files. */
    private String fitting(String value) throws Misfit {
        int most = type.precision().orElse(Integer.MAX_VALUE);
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw tooLong(length, most);
        }
        return value;
    }

    private Misfit tooLong(int actual, int most) {
        return new Misfit(
                "22001",
                "ORA-12899: " + column.name() + ": value too large (actual: " + actual + ", maximum: " + most + ")");
    }

    private String padded(String value) {
        int missing = type.precision().orElse(1) - value.codePointCount(0, value.length());
        return value.isEmpty() || missing <= 0 ? value : value + " ".repeat(missing);
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
