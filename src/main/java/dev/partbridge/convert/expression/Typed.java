package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An expression in PostgreSQL's SQL with what is known of its value.
 *
 * @param precedence how strongly its outermost operator binds in PostgreSQL
 * @param nullable it may be NULL
 * @param number the value of a constant number
 * @param text the value of a constant text; the digits of a constant RAW
 * @param length of a CHAR: its declared length
 */
public record Typed(
        String sql,
        Kind kind,
        int precedence,
        boolean nullable,
        Volatility volatility,
        Optional<BigDecimal> number,
        Optional<String> text,
        int length) {
    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int IS = 4;
    static final int COMPARISON = 5;
    static final int RANGE = 6;
    static final int OTHER = 7;
    static final int SUM = 8;
    static final int PRODUCT = 9;
    static final int SIGN = 11;
    static final int CAST = 12;
    static final int ATOM = 13;

    static final Typed NULL =
            new Typed("NULL", Kind.NULL, ATOM, true, Volatility.IMMUTABLE, Optional.empty(), Optional.empty(), 0);

    /** A function call, a name or a literal. */
    static Typed atom(String sql, Kind kind) {
        return of(sql, kind, ATOM);
    }

    static Typed of(String sql, Kind kind, int precedence) {
        return new Typed(sql, kind, precedence, true, Volatility.IMMUTABLE, Optional.empty(), Optional.empty(), 0);
    }

    static Typed number(BigDecimal value) {
        String sql = value.toPlainString();
        boolean whole = value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return new Typed(
                sql,
                whole ? Kind.INTEGER : Kind.NUMBER,
                value.signum() < 0 ? SIGN : ATOM,
                false,
                Volatility.IMMUTABLE,
                Optional.of(value),
                Optional.empty(),
                0);
    }

    /** Not the empty text, which is NULL. */
    static Typed text(String value) {
        return new Typed(
                PostgresSql.literal(value),
                Kind.TEXT,
                ATOM,
                false,
                Volatility.IMMUTABLE,
                Optional.empty(),
                Optional.of(value),
                0);
    }

    /** Of hexadecimal digits. */
    static Typed raw(String hex) {
        return new Typed(
                "'\\x" + hex + "'::bytea",
                Kind.RAW,
                CAST,
                false,
                Volatility.IMMUTABLE,
                Optional.empty(),
                Optional.of(hex),
                0);
    }

    /** NULL when one of these may be, and as changing as they are. */
    Typed from(Typed... operands) {
        boolean may = false;
        for (Typed operand : operands) {
            may |= operand.nullable;
        }
        return sharing(operands).withNullable(may);
    }

    /** As changing as these. */
    Typed sharing(Typed... operands) {
        Volatility all = volatility;
        for (Typed operand : operands) {
            all = all.and(operand.volatility);
        }
        return new Typed(sql, kind, precedence, nullable, all, number, text, length);
    }

    Typed withNullable(boolean value) {
        return new Typed(sql, kind, precedence, value, volatility, number, text, length);
    }

    Typed withVolatility(Volatility value) {
        return new Typed(sql, kind, precedence, nullable, value, number, text, length);
    }

    Typed withLength(int value) {
        return new Typed(sql, kind, precedence, nullable, volatility, number, text, value);
    }

    boolean isConstant() {
        return number.isPresent() || text.isPresent();
    }

    /** In parentheses where the place binds more strongly. */
    String at(int place) {
        return precedence >= place ? sql : "(" + sql + ")";
    }

    /** As the operand of a cast or a function's only argument of its kind. */
    String cast(String type) {
        return at(CAST) + "::" + type;
    }
}
