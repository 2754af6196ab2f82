package dev.partbridge.testing.oracle.session;

import java.io.IOException;

/** A fault that ends the session without an answer. */
final class Ending extends IOException {
    private static final long serialVersionUID = 1L;

    enum How {
        CLOSED,
        RESET,
        SILENT
    }

    private final How how;

    Ending(How how) {
        super(how.toString());
        this.how = how;
    }

    How how() {
        return how;
    }
}
