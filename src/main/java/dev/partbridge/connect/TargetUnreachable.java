package dev.partbridge.connect;

/** The target cannot be used. The message is meant for the user as it stands: what was tried, why it failed, the cure. */
public class TargetUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal of our own, without an exception behind it. */
    public TargetUnreachable(String message) {
        super(message);
    }

    /** A failure of the driver, the operating system or the server. */
    public TargetUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
