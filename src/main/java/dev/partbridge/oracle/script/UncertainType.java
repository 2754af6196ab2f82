package dev.partbridge.oracle.script;

import java.io.Serial;

/** The type that Oracle derives cannot be told; the message says why, as the end of a sentence. */
final class UncertainType extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    UncertainType(String why) {
        super(why);
    }
}
