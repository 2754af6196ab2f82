package dev.partbridge.connect.oracle;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lost connections. After a drop the driver also lets {@code close()} of a result or a statement fail (ORA-17008), which
 * tells nothing new; here is the one place that knows.
 */
public final class OracleDrop {
    private static final Logger LOG = LoggerFactory.getLogger(OracleDrop.class);

    /** Killed, ended by the instance, closed from the other side, cut, silent beyond the time-out, closed already. */
    private static final Set<Integer> CODES = Set.of(
            28, 31, 1012, 1089, 1092, 2396, 2399, 3113, 3114, 3135, 12571, 17002, 17008, 17401, 17410, 17447, 17800,
            18730);

    private OracleDrop() {}

    /** Something of a session that is closed after use. */
    @FunctionalInterface
    public interface Closing {
        void close() throws SQLException;
    }

    /** Whether the failure says that the session is gone. */
    public static boolean isDrop(SQLException failure) {
        return CODES.contains(failure.getErrorCode())
                || Objects.requireNonNullElse(failure.getSQLState(), "").startsWith("08");
    }

    /**
     * Closes; that the session is gone, and what was open in it with it, is no failure of closing.
     *
     * @throws SQLException for every other failure
     */
    public static void close(Closing closing) throws SQLException {
        try {
            closing.close();
        } catch (SQLException e) {
            if (!isDrop(e)) {
                throw e;
            }
            LOG.debug("closed after its session was lost: {}", e.getMessage());
        }
    }
}
