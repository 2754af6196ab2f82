package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;

/** An expression whose value cannot be told from the script alone. */
final class UnreadableValue extends RuntimeException {
    private final SourcePosition position;
    private final String what;

    UnreadableValue(SourcePosition position, String what) {
        super(what, null, false, false);
        this.position = position;
        this.what = what;
    }

    SourcePosition position() {
        return position;
    }

    /** What is wrong, in words. */
    String what() {
        return what;
    }
}
