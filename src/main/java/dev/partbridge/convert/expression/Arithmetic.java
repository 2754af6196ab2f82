package dev.partbridge.convert.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Operators on numbers, dates and intervals. */
final class Arithmetic {
    /** More than the digits of Oracle's NUMBER. */
    private static final int DIGITS = 40;

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private Arithmetic() {}

    static Typed negative(Typed inner) throws NotConverted {
        if (inner.number().isPresent()) {
            return Typed.number(inner.number().get().negate());
        }
        if (inner.kind() == Kind.NULL) {
            return inner;
        }
        NotConverted.unless(
                inner.kind().isNumber() || inner.kind() == Kind.INTERVAL, "a sign stands before what is no number");
        return Typed.of("-" + inner.at(Typed.CAST), inner.kind(), Typed.SIGN).from(inner);
    }

    static Typed of(String operator, Typed left, Typed right) throws NotConverted {
        if (left.kind() == Kind.NULL || right.kind() == Kind.NULL) {
            return Typed.NULL;
        }
        if (left.number().isPresent() && right.number().isPresent()) {
            Optional<BigDecimal> folded =
                    folded(operator, left.number().get(), right.number().get());
            if (folded.isPresent()) {
                return Typed.number(folded.get());
            }
        }
        if (left.kind().isNumber() && right.kind().isNumber()) {
            return numbers(operator, left, right);
        }
        boolean text = left.kind().isText() || right.kind().isText();
        NotConverted.unless(!text, "a text stands beside " + operator + "; TO_NUMBER says what is meant");
        return times(operator, left, right);
    }

    private static Optional<BigDecimal> folded(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> Optional.of(left.add(right));
            case "-" -> Optional.of(left.subtract(right));
            case "*" -> Optional.of(left.multiply(right));
            default ->
                reciprocal(right)
                        .map(r -> left.multiply(r).stripTrailingZeros())
                        .map(Arithmetic::plain);
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** One divided by the number, where that has an end. */
    private static Optional<BigDecimal> reciprocal(BigDecimal number) {
        try {
            return Optional.of(BigDecimal.ONE.divide(number)).filter(r -> r.precision() <= DIGITS / 2);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Typed numbers(String operator, Typed left, Typed right) throws NotConverted {
        boolean exact = left.kind().isExact() && right.kind().isExact();
        Kind kind = exact
                ? left.kind() == Kind.INTEGER && right.kind() == Kind.INTEGER ? Kind.INTEGER : Kind.NUMBER
                : left.kind() == Kind.DOUBLE || right.kind() == Kind.DOUBLE ? Kind.DOUBLE : Kind.REAL;
        if (operator.equals("/")) {
            return exact ? quotient(left, right) : binary("/", left, right, kind, Typed.PRODUCT);
        }
        if (operator.equals("*")) {
            return kind == Kind.INTEGER
                    ? wide("*", left, right, Typed.PRODUCT)
                    : binary("*", left, right, kind, Typed.PRODUCT);
        }
        // two numbers of the declared digits stay within PostgreSQL's whole numbers, three may not
        boolean several = left.precedence() <= Typed.PRODUCT || right.precedence() <= Typed.PRODUCT;
        return kind == Kind.INTEGER && several
                ? wide(operator, left, right, Typed.SUM)
                : binary(operator, left, right, kind, Typed.SUM);
    }

    /** Whole numbers of PostgreSQL overflow where NUMBER does not. */
    private static Typed wide(String operator, Typed left, Typed right, int precedence) {
        return left.isConstant()
                ? binary(operator, left, numeric(right), Kind.NUMBER, precedence)
                : binary(operator, numeric(left), right, Kind.NUMBER, precedence);
    }

    private static Typed binary(String operator, Typed left, Typed right, Kind kind, int precedence) {
        return Typed.of(left.at(precedence) + " " + operator + " " + right.at(precedence + 1), kind, precedence)
                .from(left, right);
    }

    /** PostgreSQL cuts the rest of whole numbers, and keeps of others only some digits: Oracle keeps forty. */
    private static Typed quotient(Typed left, Typed right) {
        Optional<BigDecimal> finite = right.number().flatMap(Arithmetic::reciprocal);
        if (finite.isPresent()) {
            return binary("*", left, Typed.number(finite.get()), Kind.NUMBER, Typed.PRODUCT);
        }
        Typed wide = Typed.atom("round(" + numeric(left).sql() + ", " + DIGITS + ")", Kind.NUMBER)
                .from(left);
        return binary("/", wide, right, Kind.NUMBER, Typed.PRODUCT);
    }

    /** As numeric. */
    static Typed numeric(Typed number) {
        if (number.kind() == Kind.NUMBER && number.number().isEmpty()) {
            return number;
        }
        return Typed.of(number.cast("numeric"), Kind.NUMBER, Typed.CAST).from(number);
    }

    private static Typed times(String operator, Typed left, Typed right) throws NotConverted {
        boolean plus = operator.equals("+");
        NotConverted.unless(
                plus || operator.equals("-"), left.kind() + " and " + right.kind() + " stand beside " + operator);
        if (plus && left.kind().isNumber()) {
            return times(operator, right, left);
        }
        if (left.kind().isLocalTime() && right.kind().isNumber()) {
            return days(operator, left, right);
        }
        if (left.kind() == Kind.DATE && right.kind() == Kind.DATE && !plus) {
            return Typed.of(
                            "round(extract(epoch from " + difference(left, right) + ")::numeric, " + DIGITS
                                    + ") / 86400",
                            Kind.NUMBER,
                            Typed.PRODUCT)
                    .from(left, right);
        }
        if (left.kind().isLocalTime() && right.kind().isLocalTime() && !plus) {
            return binary("-", left, right, Kind.INTERVAL, Typed.SUM);
        }
        if (left.kind().isLocalTime() && right.kind() == Kind.INTERVAL) {
            return binary(operator, left, right, left.kind(), Typed.SUM);
        }
        if (plus && left.kind() == Kind.INTERVAL && right.kind().isLocalTime()) {
            return times(operator, right, left);
        }
        // Oracle refuses a day that the month has not (ORA-01839), PostgreSQL takes its last one
        NotConverted.unless(
                left.kind() != Kind.MONTHS && right.kind() != Kind.MONTHS,
                "an interval of months is added; ADD_MONTHS says what is meant");
        throw new NotConverted(left.kind() + " and " + right.kind() + " stand beside " + operator);
    }

    static String difference(Typed left, Typed right) {
        return "(" + left.at(Typed.SUM) + " - " + right.at(Typed.PRODUCT) + ")";
    }

    /** Days and fractions of days, rounded to the second as Oracle's DATE is. */
    private static Typed days(String operator, Typed moment, Typed days) throws NotConverted {
        NotConverted.unless(days.kind().isExact(), "a binary number is added to a date");
        Typed date = date(moment);
        String span = days.kind() == Kind.INTEGER
                ? "interval '1 day' * " + days.at(Typed.SIGN)
                : "interval '1 second' * round(" + days.at(Typed.SIGN) + " * 86400)";
        return Typed.of(date.at(Typed.SUM) + " " + operator + " " + span, Kind.DATE, Typed.SUM)
                .from(date, days);
    }

    /** A constant number of days. */
    static Typed days(String operator, Typed moment, BigDecimal days) throws NotConverted {
        NotConverted.unless(operator.equals("+") || operator.equals("-"), "a date stands beside " + operator);
        Typed date = date(moment);
        BigDecimal seconds = days.multiply(SECONDS_PER_DAY).setScale(0, RoundingMode.HALF_UP);
        boolean minus = operator.equals("-") != (seconds.signum() < 0);
        return Typed.of(
                        date.at(Typed.SUM) + (minus ? " - " : " + ") + "interval '" + TimeLiterals.span(seconds.abs())
                                + "'",
                        Kind.DATE,
                        Typed.SUM)
                .from(date);
    }

    /** With days added it is a DATE: a fraction of a second is lost in Oracle. */
    private static Typed date(Typed moment) {
        return moment.kind() == Kind.TIMESTAMP
                ? Typed.atom("date_trunc('second', " + moment.sql() + ")", Kind.DATE)
                        .from(moment)
                : moment;
    }
}
