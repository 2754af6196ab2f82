package dev.partbridge.connect.oracle;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/** A few sessions of one use, made as they are needed and given back by closing them. */
public final class OraclePool implements AutoCloseable {
    /** How often a waiting one looks whether logging in failed: the pool itself tells only when its time is over. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Idle sessions are asked so often whether they live, before a firewall forgets them. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

    private static final Duration VALIDATION = Duration.ofSeconds(5);

    private final OracleLogIn logIn;
    private final Duration patience;
    private final HikariDataSource pool;
    private final Cancellation cancellation;

    OraclePool(OracleLogIn logIn, OracleSettings settings, int sessions) {
        this(logIn, settings.patience(), new HikariDataSource(config(logIn, settings, sessions)), Cancellation.none());
    }

    private OraclePool(OracleLogIn logIn, Duration patience, HikariDataSource pool, Cancellation cancellation) {
        this.logIn = logIn;
        this.patience = patience;
        this.pool = pool;
        this.cancellation = cancellation;
    }

    /** The same sessions for work that can be cancelled: nobody waits for one any longer then. */
    public OraclePool until(Cancellation end) {
        return new OraclePool(logIn, patience, pool, end);
    }

    private static HikariConfig config(OracleLogIn logIn, OracleSettings settings, int sessions) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(logIn);
        config.setPoolName(logIn.use().poolName());
        config.setMaximumPoolSize(sessions);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LOOK.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setExceptionOverride(new SessionFate());
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.setLeakDetectionThreshold(settings.leakDetection().toMillis());
        // the first session was made already, and told what is wrong
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /**
     * A session, in auto-commit, its time zone UTC; closing it gives it back.
     *
     * @param action what it is for, such as the table it reads; the DBA sees it as ACTION in V$SESSION, cut to 32
     *     characters
     * @throws OracleUnreachable when none can be made or all stay in use, within the settings' time; at once when user or
     *     password are refused, of which no second attempt is made
     * @throws java.util.concurrent.CancellationException at once, when the work is cancelled
     */
    public Connection connect(String action) throws SQLException {
        UiThread.refuse("connecting to the source");
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            if (logIn.refusal().isPresent()) {
                throw logIn.unreachable(logIn.refusal().get());
            }
            try {
                return told(PoolWait.until(cancellation, pool::getConnection), action);
            } catch (SQLTransientConnectionException waited) {
                if (logIn.refusal().isEmpty() && System.nanoTime() > end) {
                    throw logIn.lastFailure().map(logIn::unreachable).orElseGet(() -> unavailable(waited));
                }
            }
        }
    }

    /** None failed, yet none is free: all are at work, or the one being made is slow. */
    private OracleUnreachable unavailable(SQLException waited) {
        int most = pool.getMaximumPoolSize();
        String time = "within " + patience.toSeconds() + " s";
        String why = inUse() < most
                ? "no session was ready " + time + "; the database or the network is slow, try again later"
                : "none of its " + most + " sessions for " + logIn.use().purpose() + " became free " + time
                        + "; wait until what they do is done, or cancel it";
        return logIn.unreachable(why, waited);
    }

    private Connection told(Connection session, String action) throws SQLException {
        boolean ready = false;
        try {
            logIn.tell(session, action);
            ready = true;
            return session;
        } finally {
            if (!ready) {
                OracleDrop.close(session::close);
            }
        }
    }

    /** How many sessions stand, in use or idle. */
    public int sessions() {
        return pool.getHikariPoolMXBean().getTotalConnections();
    }

    /** How many sessions are in use. */
    public int inUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Logs all sessions off; those in use are cut. */
    @Override
    public void close() {
        pool.close();
    }
}
