package dev.partbridge.run.differ;

import java.io.IOException;

/** Why rows of a table cannot be told apart, or not be compared, as the end of a sentence. */
final class NotComparable extends IOException {
    private static final long serialVersionUID = 1;

    NotComparable(String message) {
        super(message);
    }

    /** What the message says. */
    String why() {
        return String.valueOf(getMessage());
    }
}
