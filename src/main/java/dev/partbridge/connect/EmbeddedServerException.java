package dev.partbridge.connect;

/** The embedded server cannot be started or stopped; the message names the directory and the cure. */
public final class EmbeddedServerException extends TargetUnreachable {
    private static final long serialVersionUID = 1L;

    /** A refusal of our own, without an exception behind it. */
    public EmbeddedServerException(String message) {
        super(message);
    }

    /** A failure of the operating system. */
    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
