package dev.partbridge.engine;

/** A broken world: a file, a connection, a refused run. The message is one plain line with object and cure. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is; the command line's exit status follows from it. */
    public enum Kind {
        /** The source or an argument is wrong. */
        USAGE,
        /** The target cannot be reached. */
        CONNECT,
        /** Refused before anything was changed: names taken, another source, another run. */
        REFUSED,
        /** Failed half way. */
        STOPPED
    }

    private final Kind kind;

    public EngineException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Takes over a message that was written for the user where the trouble was found. */
    EngineException(Kind kind, Exception told) {
        this(kind, String.valueOf(told.getMessage()), told);
    }

    public EngineException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
