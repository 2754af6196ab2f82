package dev.partbridge.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.partbridge.progress.UiThread;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.PGProperty;

/** An open target: a small pool of connections, and the embedded server behind it where the target is one. */
public final class TargetConnection implements AutoCloseable {
    /** The database of an embedded server; made when it is missing. */
    public static final String EMBEDDED_DATABASE = "partbridge";

    /** Opened only as they are needed; enough for the most jobs of a run, its control and a browsing window. */
    private static final int DEFAULT_CONNECTIONS = 40;

    private static final String TIMEOUT_SECONDS = "10";

    private final String jdbcUrl;
    private final HikariDataSource pool;
    private final Optional<EmbeddedServer> server;

    private TargetConnection(String jdbcUrl, HikariDataSource pool, Optional<EmbeddedServer> server) {
        this.jdbcUrl = jdbcUrl;
        this.pool = pool;
        this.server = server;
    }

    /** Opens a target with up to forty connections; see {@link #open(Target, int)}. */
    public static TargetConnection open(Target target) {
        return open(target, DEFAULT_CONNECTIONS);
    }

    /**
     * Opens a target, starting its server if it is embedded. A connection is made at once, so that a wrong address or
     * password is told here. The password of a URL's user is taken from PGPASSWORD, else from ~/.pgpass.
     *
     * @param connections how many connections may be open at a time
     * @throws TargetUnreachable with one message for the user
     */
    public static TargetConnection open(Target target, int connections) {
        if (target instanceof Target.Embedded embedded) {
            return openEmbedded(EmbeddedServer.start(embedded.directory()), connections);
        }
        return openUrl(((Target.Url) target).jdbcUrl(), Optional.ofNullable(System.getenv("PGPASSWORD")), connections);
    }

    static TargetConnection openUrl(String jdbcUrl, Optional<String> password, int connections) {
        UiThread.refuse("connecting to the target");
        DriverLog.quiet();
        Properties properties = new Properties();
        // what the URL itself says goes before these
        PGProperty.APPLICATION_NAME.set(properties, "partbridge");
        PGProperty.LOGIN_TIMEOUT.set(properties, TIMEOUT_SECONDS);
        PGProperty.CONNECT_TIMEOUT.set(properties, TIMEOUT_SECONDS);
        // the session that holds the run's lock is silent while others copy for hours
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // the driver looks ~/.pgpass up itself when it is given none
        password.filter(word -> !word.isEmpty()).ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
        try (Connection first = DriverManager.getConnection(jdbcUrl, properties)) {
            if (!first.isValid(Integer.parseInt(TIMEOUT_SECONDS))) {
                throw new SQLException("the connection does not answer", "08006");
            }
        } catch (SQLException e) {
            throw ConnectionFailure.of(jdbcUrl, e);
        }
        HikariConfig config = config(connections);
        config.setJdbcUrl(jdbcUrl);
        config.setDataSourceProperties(properties);
        return new TargetConnection(jdbcUrl, new HikariDataSource(config), Optional.empty());
    }

    private static TargetConnection openEmbedded(EmbeddedServer server, int connections) {
        boolean opened = false;
        try {
            createDatabase(server);
            HikariConfig config = config(connections);
            config.setDataSource(server.dataSource(EMBEDDED_DATABASE));
            TargetConnection target = new TargetConnection(
                    server.jdbcUrl(EMBEDDED_DATABASE), new HikariDataSource(config), Optional.of(server));
            opened = true;
            return target;
        } catch (SQLException e) {
            throw ConnectionFailure.of(server.jdbcUrl(EMBEDDED_DATABASE), e);
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
        config.setConnectionTimeout(Long.parseLong(TIMEOUT_SECONDS) * 1000);
        // the driver sets the zone of this machine, and a bound of a timestamp with time zone would depend on it
        config.setConnectionInitSql("SET TimeZone = 'UTC'");
        // the first connection was made already
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** A connection of the pool, in auto-commit, its time zone UTC; closing it gives it back. */
    public Connection connect() throws SQLException {
        UiThread.refuse("connecting to the target");
        return pool.getConnection();
    }

    /** The pool, for what takes its connections itself. */
    public DataSource dataSource() {
        return pool;
    }

    /** The URL, without password. */
    public String jdbcUrl() {
        return jdbcUrl;
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
