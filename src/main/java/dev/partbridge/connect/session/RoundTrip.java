package dev.partbridge.connect.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** How soon the other end of a session answers. */
public final class RoundTrip {
    private static final int TRIES = 3;
    private static final int TIMEOUT_SECONDS = 5;

    /** SQLSTATE of a connection that is gone. */
    private static final String GONE = "08006";

    private RoundTrip() {}

    /**
     * The shortest of a few round trips: the first one may wait for what is done once.
     *
     * @throws SQLException when there is no answer
     */
    public static Duration of(Connection session) throws SQLException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begun = System.nanoTime();
            if (!session.isValid(TIMEOUT_SECONDS)) {
                throw new SQLException("the session does not answer", GONE);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        return Duration.ofNanos(best);
    }
}
