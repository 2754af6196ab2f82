package dev.partbridge.connect;

/** The target cannot be used. The message is meant for the user as it stands: what was tried, why it failed, the cure. */
public class TargetUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean logIn;

    /** A refusal of our own, without an exception behind it. */
    public TargetUnreachable(String message) {
        super(message);
        this.logIn = false;
    }

    /** A failure of the driver, the operating system or the server. */
    public TargetUnreachable(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param logIn whether the server turned user or password down, or wants one */
    TargetUnreachable(String message, Throwable cause, boolean logIn) {
        super(message, cause);
        this.logIn = logIn;
    }

    /** Whether the server turned user or password down, so that another password may help. */
    public boolean refusesLogIn() {
        return logIn;
    }
}
