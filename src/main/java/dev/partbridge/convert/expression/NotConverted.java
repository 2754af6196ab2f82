package dev.partbridge.convert.expression;

/** Part of an expression has no equal in PostgreSQL, or is not known; the message says which and why. */
public final class NotConverted extends Exception {
    private static final long serialVersionUID = 1L;

    NotConverted(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) throws NotConverted {
        if (!holds) {
            throw new NotConverted(message);
        }
    }
}
