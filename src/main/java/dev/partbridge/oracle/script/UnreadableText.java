package dev.partbridge.oracle.script;

/** A text of the dictionary that could not be read; the message says what is wrong with it. */
public final class UnreadableText extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableText(String message) {
        super(message);
    }
}
