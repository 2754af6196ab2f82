package dev.partbridge.connect.oracle;

import java.sql.SQLException;

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

    /** Whether the database turned user or password down: to try the same again could lock the account. */
    public boolean refusesLogIn() {
        return getCause() instanceof SQLException failure
                && OracleConnectionAdvice.of(failure).refusesLogIn();
    }
}
