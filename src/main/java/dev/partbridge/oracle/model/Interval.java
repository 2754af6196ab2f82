package dev.partbridge.oracle.model;

import java.math.BigDecimal;
import java.time.Duration;

/** How far each partition that Oracle makes itself reaches. */
public sealed interface Interval {
    /** Whole months, of NUMTOYMINTERVAL, TO_YMINTERVAL or INTERVAL '1' MONTH; a year has twelve. */
    record Months(int months) implements Interval {
        @Override
        public String toString() {
            return months % 12 == 0 ? years(months / 12) : months == 1 ? "1 month" : months + " months";
        }

        private static String years(int years) {
            return years == 1 ? "1 year" : years + " years";
        }
    }

    /** A fixed time, of NUMTODSINTERVAL, TO_DSINTERVAL or INTERVAL '1' DAY. */
    record Time(Duration length) implements Interval {
        @Override
        public String toString() {
            long days = length.toDays();
            if (Duration.ofDays(days).equals(length)) {
                return days == 1 ? "1 day" : days + " days";
            }
            BigDecimal seconds = BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
            return seconds.stripTrailingZeros().toPlainString() + " seconds";
        }
    }

    /** An amount, for a numeric key. */
    record Amount(BigDecimal amount) implements Interval {
        @Override
        public String toString() {
            return amount.toPlainString();
        }
    }
}
