package dev.partbridge.oracle.script;

/** The source itself cannot be had: a missing path, a folder without scripts. The message is one line with the cure. */
public final class ScriptException extends RuntimeException {
    public ScriptException(String message) {
        super(message);
    }

    public ScriptException(String message, Throwable cause) {
        super(message, cause);
    }
}
