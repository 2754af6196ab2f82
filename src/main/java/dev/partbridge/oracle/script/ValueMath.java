package dev.partbridge.oracle.script;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;

/** Operators on constants, with Oracle's implicit conversions. */
final class ValueMath {
    /** Oracle computes with up to 40 decimal digits. */
    static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_UP);

    private static final BigDecimal NANOS_OF_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toNanos());

    private final ValueText text;

    ValueMath(Session session) {
        this.text = new ValueText(session);
    }

    Value concat(Value left, Value right) {
        return Value.text(text.of(left) + text.of(right));
    }

    Value negate(Value value) {
        if (value instanceof Value.Null) {
            return value;
        }
        if (value instanceof Value.Months months) {
            return new Value.Months(-months.months());
        }
        if (value instanceof Value.Span span) {
            return new Value.Span(span.duration().negated());
        }
        if (value instanceof Value.Text words && words.text().equals("Infinity")) {
            return new Value.Text("-Infinity");
        }
        return new Value.Num(number(value).negate());
    }

    Value multiply(Value left, Value right, boolean times) {
        if (left instanceof Value.Null || right instanceof Value.Null) {
            return Value.NULL;
        }
        BigDecimal a = number(left);
        BigDecimal b = number(right);
        if (!times && b.signum() == 0) {
            throw new ArithmeticException("division by zero (ORA-01476)");
        }
        return new Value.Num(times ? a.multiply(b, DIGITS) : a.divide(b, DIGITS));
    }

    Value add(Value left, Value right, int sign) {
        if (left instanceof Value.Null || right instanceof Value.Null) {
            return Value.NULL;
        }
        if (right instanceof Value.Time && sign > 0 && !(left instanceof Value.Time)) {
            return add(right, left, sign);
        }
        if (left instanceof Value.Time time) {
            return shift(time, right, sign);
        }
        if (left instanceof Value.Zoned zoned && right instanceof Value.Span span) {
            return new Value.Zoned(zoned.local().plus(span.duration().multipliedBy(sign)), zoned.offset());
        }
        if (left instanceof Value.Months a && right instanceof Value.Months b) {
            return new Value.Months(a.months() + sign * b.months());
        }
        if (left instanceof Value.Span a && right instanceof Value.Span b) {
            return new Value.Span(a.duration().plus(b.duration().multipliedBy(sign)));
        }
        BigDecimal b = number(right);
        return new Value.Num(number(left).add(sign < 0 ? b.negate() : b, DIGITS));
    }

    /** A number is days; the result of DATE has no fraction of a second, that of TIMESTAMP plus days is a DATE. */
    private Value shift(Value.Time time, Value by, int sign) {
        if (by instanceof Value.Months months) {
            LocalDateTime moved = time.time().plusMonths(sign * months.months());
            if (moved.getDayOfMonth() != time.time().getDayOfMonth()) {
                throw new DateTimeException("the month has no such day (ORA-01839)");
            }
            return new Value.Time(moved, time.date());
        }
        if (by instanceof Value.Span span) {
            return new Value.Time(time.time().plus(span.duration().multipliedBy(sign)), time.date());
        }
        if (by instanceof Value.Time) {
            throw new DateTimeException("the difference of two dates is not computed");
        }
        BigDecimal nanos = number(by).multiply(NANOS_OF_DAY).setScale(-9, RoundingMode.HALF_UP);
        Duration days = Duration.ofSeconds(nanos.movePointLeft(9).longValueExact());
        return new Value.Time(time.time().withNano(0).plus(days.multipliedBy(sign)), true);
    }

    private BigDecimal number(Value value) {
        return text.number(value);
    }
}
