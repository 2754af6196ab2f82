package dev.partbridge.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.partbridge.connect.session.RoundTrip;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.progress.UiThread;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** An open target: a small pool of connections, and the embedded server behind it where the target is one. */
public final class TargetConnection implements AutoCloseable {
    /** The database of an embedded server; made when it is missing. */
    public static final String EMBEDDED_DATABASE = "partbridge";

    /** Opened only as they are needed; enough for the most jobs of a run, its control and a browsing window. */
    private static final int DEFAULT_CONNECTIONS = 40;

    /** SQLSTATE of a connection that was not made. */
    private static final String NOT_CONNECTED = "08001";

    private static final Duration POOL_WAITS = Duration.ofSeconds(10);

    private final Target.Url url;
    private final ServerPassword password;
    private final HikariDataSource pool;
    private final Optional<EmbeddedServer> server;
    private final Optional<String> caution;

    private TargetConnection(
            Target.Url url,
            ServerPassword password,
            HikariDataSource pool,
            Optional<EmbeddedServer> server,
            Optional<String> caution) {
        this.url = url;
        this.password = password;
        this.pool = pool;
        this.server = server;
        this.caution = caution;
    }

    /** Opens a target with up to forty connections, and no password typed; see {@link #open(Target, Optional, int)}. */
    public static TargetConnection open(Target target) {
        return open(target, Optional.empty());
    }

    /** Opens a target with up to forty connections; see {@link #open(Target, Optional, int)}. */
    public static TargetConnection open(Target target, Optional<Secret> typed) {
        return open(target, typed, DEFAULT_CONNECTIONS);
    }

    /**
     * Opens a target, starting its server if it is embedded. A connection is made at once, so that a wrong address or
     * password is told here. The password of a URL's user is taken from its command, else it is the one that was typed,
     * else that of PGPASSWORD, else of ~/.pgpass.
     *
     * @param typed of no meaning for an embedded server
     * @param connections how many connections may be open at a time
     * @throws TargetUnreachable with one message for the user
     */
    public static TargetConnection open(Target target, Optional<Secret> typed, int connections) {
        if (target instanceof Target.Embedded embedded) {
            return openEmbedded(EmbeddedServer.start(embedded.directory()), connections);
        }
        return openUrl((Target.Url) target, ServerPassword.found(typed), connections);
    }

    /**
     * One connection by itself, made as those of an open target are; the caller closes it.
     *
     * @throws TargetUnreachable with one message for the user
     */
    public static Connection single(Target.Url target, Optional<Secret> typed) {
        UiThread.refuse("connecting to the target");
        DriverLog.quiet();
        ServerPassword password = ServerPassword.found(typed);
        try {
            return new UrlConnections(target, password).getConnection();
        } catch (SQLException e) {
            throw ConnectionFailure.of(target, password, e);
        }
    }

    /** What the user should know of the way of a connection to its server; see {@link #caution()}. */
    public static Optional<String> caution(Target.Url target, Connection connection) throws SQLException {
        return Encryption.caution(new UrlParts(target.jdbcUrl()), connection);
    }

    static TargetConnection openUrl(Target.Url target, ServerPassword password, int connections) {
        // while a connection is waited for, the command is at work too
        Duration command = target.passwordCommand().isPresent() ? PasswordCommand.LONGEST : Duration.ZERO;
        return openUrl(target, password, connections, command.plus(POOL_WAITS));
    }

    static TargetConnection openUrl(Target.Url target, ServerPassword password, int connections, Duration patience) {
        UiThread.refuse("connecting to the target");
        DriverLog.quiet();
        UrlConnections connect = new UrlConnections(target, password);
        Optional<String> caution = firstConnection(target, password, connect);
        HikariConfig config = config(connections);
        config.setConnectionTimeout(patience.toMillis());
        config.setDataSource(connect);
        return new TargetConnection(target, password, new HikariDataSource(config), Optional.empty(), caution);
    }

    /** Tells at once what a pool would tell late, and what the user should know of the way to the server. */
    private static Optional<String> firstConnection(
            Target.Url target, ServerPassword password, UrlConnections connect) {
        try (Connection first = connect.getConnection()) {
            if (!first.isValid(UrlConnections.TIMEOUT_SECONDS)) {
                throw new SQLException("the connection does not answer", "08006");
            }
            return caution(target, first);
        } catch (SQLException e) {
            throw ConnectionFailure.of(target, password, e);
        }
    }

    private static TargetConnection openEmbedded(EmbeddedServer server, int connections) {
        boolean opened = false;
        Target.Url url = new Target.Url(server.jdbcUrl(EMBEDDED_DATABASE));
        ServerPassword own = ServerPassword.found(Optional.empty());
        try {
            createDatabase(server);
            HikariConfig config = config(connections);
            config.setDataSource(server.dataSource(EMBEDDED_DATABASE));
            TargetConnection target =
                    new TargetConnection(url, own, new HikariDataSource(config), Optional.of(server), Optional.empty());
            opened = true;
            return target;
        } catch (SQLException e) {
            throw ConnectionFailure.of(url, own, e);
        } finally {
            if (!opened) {
                server.close();
            }
        }
    }

    private static void createDatabase(EmbeddedServer server) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery(
                    "SELECT FROM pg_catalog.pg_database WHERE datname = '" + EMBEDDED_DATABASE + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("CREATE DATABASE " + EMBEDDED_DATABASE);
            }
        }
    }

    private static HikariConfig config(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("partbridge-target");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(POOL_WAITS.toMillis());
        // the driver sets the zone of this machine, and a bound of a timestamp with time zone would depend on it
        config.setConnectionInitSql("SET TimeZone = 'UTC'");
        // the first connection was made already
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** A connection of the pool that answers, in auto-commit, its time zone UTC; closing it gives it back. */
    public Connection connect() throws SQLException {
        UiThread.refuse("connecting to the target");
        try {
            // the pool looks only at those that rested for half a second; the server may have gone since
            Connection connection = pool.getConnection();
            while (!connection.isValid(UrlConnections.TIMEOUT_SECONDS)) {
                pool.evictConnection(connection);
                connection = pool.getConnection();
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            throw why(e);
        }
    }

    /** The pool says only how long it waited; behind it stands what the driver, or the password command, said last. */
    private SQLException why(SQLTransientConnectionException pool) {
        Throwable last = pool.getCause();
        if (last instanceof TargetUnreachable || last instanceof SQLException) {
            String words = last instanceof SQLException driver
                    ? ConnectionFailure.of(url, password, driver).getMessage()
                    : String.valueOf(last.getMessage());
            return new SQLTransientConnectionException(
                    words, Objects.requireNonNullElse(pool.getSQLState(), NOT_CONNECTED), pool);
        }
        return pool;
    }

    /**
     * How soon the server answers.
     *
     * @throws TargetUnreachable when it does not, and no connection can be made any more
     */
    public Duration answersIn() {
        try (Connection connection = connect()) {
            return RoundTrip.of(connection);
        } catch (SQLException e) {
            // the pool's own exception has what was told last behind it, or behind that which tells of it
            Throwable last =
                    e.getCause() instanceof SQLTransientConnectionException pool ? pool.getCause() : e.getCause();
            if (last instanceof TargetUnreachable known) {
                throw known;
            }
            throw ConnectionFailure.of(url, password, last instanceof SQLException driver ? driver : e);
        }
    }

    /** The pool, for what takes its connections itself. */
    public DataSource dataSource() {
        return pool;
    }

    /** The URL, without password. */
    public String jdbcUrl() {
        return url.jdbcUrl();
    }

    /** What the user should know of the way to the server: that it is not encrypted, or the server not verified. */
    public Optional<String> caution() {
        return caution;
    }

    /** The file that holds the embedded server's password. */
    public Optional<Path> passwordFile() {
        return server.map(EmbeddedServer::passwordFile);
    }

    /** The embedded server behind it. */
    public Optional<EmbeddedServer> embeddedServer() {
        return server;
    }

    /** Closes the connections, and stops the embedded server. */
    @Override
    public void close() {
        try {
            pool.close();
        } finally {
            server.ifPresent(EmbeddedServer::close);
        }
    }
}
