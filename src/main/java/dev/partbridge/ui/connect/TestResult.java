package dev.partbridge.ui.connect;

/**
 * How the last test went.
 *
 * @param text what the database is, or why it cannot be reached and what helps; empty when there was none
 */
public record TestResult(Kind kind, String text) {
    /** The kinds of result. */
    public enum Kind {
        NONE,
        REACHED,
        /** It was reached, and something of it stands in the way. */
        REMARKS,
        FAILED
    }

    static final TestResult NONE = new TestResult(Kind.NONE, "");
}
