package dev.partbridge.testing.oracle.h2;

/** A statement that may be good for Oracle, but that the double cannot pass on. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String why) {
        super(why);
    }
}
