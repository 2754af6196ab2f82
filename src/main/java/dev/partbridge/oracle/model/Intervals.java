package dev.partbridge.oracle.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Counts the bounds of an interval table from its transition point, the highest bound that was declared. */
public final class Intervals {
    private Intervals() {}

    /** The bound so many intervals away; throws {@link IllegalArgumentException} where interval and value do not fit. */
    public static BoundValue plus(BoundValue bound, Interval interval, long times) {
        if (bound instanceof BoundValue.Num number && interval instanceof Interval.Amount step) {
            return new BoundValue.Num(number.value().add(step.amount().multiply(BigDecimal.valueOf(times))));
        }
        if (bound instanceof BoundValue.Time time) {
            return new BoundValue.Time(plus(time.value(), interval, times));
        }
        if (bound instanceof BoundValue.Instant time) {
            return new BoundValue.Instant(plus(time.value(), interval, times));
        }
        throw new IllegalArgumentException("an interval of " + interval + " cannot count from " + bound);
    }

    private static LocalDateTime plus(LocalDateTime moment, Interval interval, long times) {
        if (interval instanceof Interval.Months months) {
            return moment.plusMonths(Math.multiplyExact(months.months(), times));
        }
        if (interval instanceof Interval.Time time) {
            return moment.plus(time.length().multipliedBy(times));
        }
        throw new IllegalArgumentException("an interval of " + interval + " cannot count from " + moment);
    }

    /**
     * In which interval above the transition point a key lies, counted from 0.
     *
     * @param key not NULL and not below the transition point
     */
    public static long index(BoundValue transition, Interval interval, BoundValue key) {
        if (transition instanceof BoundValue.Num from
                && key instanceof BoundValue.Num number
                && interval instanceof Interval.Amount step) {
            return number.value()
                    .subtract(from.value())
                    .divide(step.amount(), 0, RoundingMode.FLOOR)
                    .longValueExact();
        }
        LocalDateTime from = moment(transition);
        LocalDateTime moment = moment(key);
        if (interval instanceof Interval.Months months) {
            return ChronoUnit.MONTHS.between(from, moment) / months.months();
        }
        if (interval instanceof Interval.Time time) {
            return Duration.between(from, moment).dividedBy(time.length());
        }
        throw new IllegalArgumentException("an interval of " + interval + " cannot count from " + transition);
    }

    private static LocalDateTime moment(BoundValue value) {
        if (value instanceof BoundValue.Time time) {
            return time.value();
        }
        if (value instanceof BoundValue.Instant instant) {
            return instant.value();
        }
        throw new IllegalArgumentException(value + " is no moment");
    }
}
