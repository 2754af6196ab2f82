package dev.partbridge.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** Makes the connections of a URL; its password command is asked for each of them. */
final class UrlConnections implements DataSource {
    static final int TIMEOUT_SECONDS = 10;

    private final Target.Url target;
    private final ServerPassword password;

    /** @param password where the target has no command */
    UrlConnections(Target.Url target, ServerPassword password) {
        this.target = target;
        this.password = password;
    }

    /** @throws TargetUnreachable when the password command fails */
    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        // what the URL itself says goes before these
        PGProperty.APPLICATION_NAME.set(properties, "partbridge");
        PGProperty.LOGIN_TIMEOUT.set(properties, TIMEOUT_SECONDS);
        PGProperty.CONNECT_TIMEOUT.set(properties, TIMEOUT_SECONDS);
        // the session that holds the run's lock is silent while others copy for hours
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        if (target.passwordCommand().isPresent()) {
            PGProperty.PASSWORD.set(properties, target.passwordCommand().get().ask());
        } else {
            password.word().ifPresent(secret -> secret.reveal(word -> PGProperty.PASSWORD.set(properties, word)));
        }
        return DriverManager.getConnection(target.jdbcUrl(), properties);
    }

    @Override
    public Connection getConnection(String user, String given) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are the target's own");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver logs by itself");
    }

    /** The driver's is a property of each connection. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return TIMEOUT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the driver logs by itself");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
