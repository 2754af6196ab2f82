package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;

/** A statement that Oracle's grammar does not allow, as far as this reader knows it; ends up as a finding. */
final class SyntaxError extends RuntimeException {
    private final SourcePosition position;
    private final String what;

    SyntaxError(SourcePosition position, String message) {
        super(message, null, false, false);
        this.position = position;
        this.what = message;
    }

    /** What is wrong, in words. */
    String what() {
        return what;
    }

    SourcePosition position() {
        return position;
    }
}
