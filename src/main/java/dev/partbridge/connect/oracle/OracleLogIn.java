package dev.partbridge.connect.oracle;

import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import oracle.jdbc.OracleConnection;
import oracle.jdbc.OracleDriver;
import org.jspecify.annotations.Nullable;

/** Makes sessions for one use, each set up so that no result depends on this machine's region or language. */
final class OracleLogIn extends PlainDataSource {
    /** Of V$SESSION; longer texts are cut by the database (DBMS_APPLICATION_INFO). */
    private static final int MODULE_LENGTH = 48;

    private static final int ACTION_LENGTH = 32;

    private final OracleProfile profile;
    private final OracleCredentials credentials;
    private final OracleUse use;
    private final OracleSettings settings;
    private final LogInGate gate;
    private final AtomicReference<@Nullable SQLException> lastFailure = new AtomicReference<>();

    OracleLogIn(
            OracleProfile profile,
            OracleCredentials credentials,
            OracleUse use,
            OracleSettings settings,
            LogInGate gate) {
        this.profile = profile;
        this.credentials = credentials;
        this.use = use;
        this.settings = settings;
        this.gate = gate;
    }

    /** A new session for work, with the use's time-out. */
    @Override
    public Connection getConnection() throws SQLException {
        return session(settings.silence(use));
    }

    /** A new session whose answers may take as long as a log-in's. */
    Connection probe() throws SQLException {
        return session(settings.logIn());
    }

    private Connection session(Duration silence) throws SQLException {
        try {
            Connection session = gate.pass(() -> logIn(silence));
            lastFailure.set(null);
            return session;
        } catch (SQLException e) {
            lastFailure.set(e);
            throw e;
        }
    }

    private Connection logIn(Duration silence) throws SQLException {
        WalletProvider.last();
        Properties properties = OracleProperties.of(profile, credentials, use, settings);
        Connection session = new OracleDriver().connect(profile.url(), properties);
        if (session == null) {
            throw new SQLException("the driver does not take this URL", "99999", 17_067);
        }
        boolean ready = false;
        try {
            setUp(session);
            session.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
            ready = true;
            return session;
        } finally {
            if (!ready) {
                OracleDrop.close(session::close);
            }
        }
    }

    private void setUp(Connection session) throws SQLException {
        tell(session, "start");
        // the driver itself must know the zone too, or it cannot read TIMESTAMP WITH LOCAL TIME ZONE: ORA-17198
        session.unwrap(OracleConnection.class).setSessionTimeZone("UTC");
        try (Statement statement = session.createStatement()) {
            // the driver has set language and territory of this machine: they would decide on order and decimal sign
            statement.execute("ALTER SESSION SET NLS_NUMERIC_CHARACTERS = '.,' NLS_SORT = BINARY NLS_COMP = BINARY");
        }
    }

    /** Tells the database, with the next call, what the session does from now on. */
    void tell(Connection session, String action) throws SQLClientInfoException {
        session.setClientInfo("OCSID.MODULE", cut(use.module(), MODULE_LENGTH));
        session.setClientInfo("OCSID.ACTION", cut(action, ACTION_LENGTH));
    }

    private static String cut(String text, int length) {
        int end = Math.min(text.length(), length);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** The failure of the newest log-in, if it failed. */
    Optional<SQLException> lastFailure() {
        return Optional.ofNullable(lastFailure.get());
    }

    /** The refusal after which no log-in is tried any more. */
    Optional<SQLException> refusal() {
        return gate.refusal();
    }

    OracleUse use() {
        return use;
    }

    /** A failure of this source in words. */
    OracleUnreachable unreachable(SQLException failure) {
        return OracleConnectionAdvice.unreachable(profile, credentials.user(), failure);
    }

    /** This source, for a reason of the pool's: what is wrong, and the cure. */
    OracleUnreachable unreachable(String reason, SQLException cause) {
        return new OracleUnreachable(
                "cannot connect to " + profile.withUser(credentials.user()) + ": " + reason, cause);
    }
}
