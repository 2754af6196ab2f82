package dev.partbridge.convert.expression;

/** What PostgreSQL knows of a function's result; the later one of two counts for both together. */
public enum Volatility {
    /** The same for the same values, for ever: what indexes, generated columns and partition keys need. */
    IMMUTABLE,
    /** The same within one statement. */
    STABLE,
    /** Another each time. */
    VOLATILE;

    Volatility and(Volatility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
