package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;

/** A partition bound whose value cannot be told. */
final class UnreadableBound extends RuntimeException {
    private final SourcePosition position;
    private final String what;

    UnreadableBound(SourcePosition position, String message) {
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
