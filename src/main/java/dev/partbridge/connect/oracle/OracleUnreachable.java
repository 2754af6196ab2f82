package dev.partbridge.connect.oracle;

/** The source cannot be used. The message is meant for the user as it stands: what was tried, why it failed, the cure. */
public class OracleUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal of our own, without an exception behind it. */
    public OracleUnreachable(String message) {
        super(message);
    }

    /** A failure of the driver, the network or the database. */
    public OracleUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
