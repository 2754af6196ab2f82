package dev.partbridge.run;

/** A run that is refused before anything was changed. The message is one plain line with the cause and the cure. */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunRefused(String message) {
        super(message);
    }

    public RunRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
