package dev.partbridge.oracle.model;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One value of a partition bound. */
public sealed interface BoundValue {
    /** A number. */
    record Num(BigDecimal value) implements BoundValue {
        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** A character value. */
    record Text(String value) implements BoundValue {
        @Override
        public String toString() {
            return "'" + value.replace("'", "''") + "'";
        }
    }

    /** A DATE or TIMESTAMP value. */
    record Time(LocalDateTime value) implements BoundValue {
        private static final DateTimeFormatter SECONDS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        private static final DateTimeFormatter NANOS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);

        @Override
        public String toString() {
            return "'" + (value.getNano() == 0 ? SECONDS : NANOS).format(value) + "'";
        }
    }

    /**
     * A value of a TIMESTAMP WITH LOCAL TIME ZONE key.
     *
     * @param value in UTC
     */
    record Instant(LocalDateTime value) implements BoundValue {
        @Override
        public String toString() {
            String local = new Time(value).toString();
            return local.substring(0, local.length() - 1) + "+00:00'";
        }
    }

    /**
     * A value of a RAW key.
     *
     * @param hex its bytes, two upper-case hexadecimal digits each
     */
    record Raw(String hex) implements BoundValue {
        @Override
        public String toString() {
            return "HEXTORAW('" + hex + "')";
        }
    }

    /** The values of one row's key in a list partition of several key columns. */
    record Tuple(List<BoundValue> values) implements BoundValue {
        public Tuple {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(BoundValue::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** NULL in a list; the empty string is the same to Oracle. */
    record Null() implements BoundValue {
        @Override
        public String toString() {
            return "NULL";
        }
    }

    /** Above every value of a range, NULL included. */
    record MaxValue() implements BoundValue {
        @Override
        public String toString() {
            return "MAXVALUE";
        }
    }

    /** What no other partition of a list takes. */
    record Default() implements BoundValue {
        @Override
        public String toString() {
            return "DEFAULT";
        }
    }
}
