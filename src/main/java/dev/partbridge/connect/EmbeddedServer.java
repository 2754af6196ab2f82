package dev.partbridge.connect;

import dev.partbridge.progress.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server this process starts and stops, on a directory that is kept. It listens on the loopback address
 * only, and asks for a password only the user who started it can read. A server that a killed process left running is
 * stopped before the next start; nothing of what was committed is lost.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** The superuser. */
    public static final String USER = "postgres";

    static final String HOST = "127.0.0.1";

    private final ServerDirectory directory;
    private final ServerControl control;
    private final DirectoryLock lock;
    private final String password;
    private final int port;
    private final Thread shutdownHook = new Thread(this::stopOnce, "partbridge-embedded-server-stop");
    private boolean stopped;

    /**
     * The server's parameters beyond those that address and authentication need.
     *
     * @param parameters names and values as in postgresql.conf, without quotes
     */
    public record Settings(Map<String, String> parameters) {
        public Settings {
            parameters = Map.copyOf(parameters);
            parameters.forEach((name, value) -> {
                if (!name.matches("[a-z_.]+") || !value.matches("[\\w.,:+-]*")) {
                    throw new IllegalArgumentException("not a plain parameter: " + name + "=" + value);
                }
            });
        }

        /** For data that is kept. */
        public static Settings durable() {
            return new Settings(Map.of("fsync", "on", "shared_buffers", "128MB", "max_wal_size", "1GB"));
        }

        /** For data that is thrown away: fast, and lost when the machine goes down. */
        public static Settings throwaway() {
            return new Settings(Map.of(
                    "fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "shared_buffers", "64MB"));
        }

        /** These with one parameter more, or set otherwise. */
        public Settings with(String name, String value) {
            Map<String, String> all = new TreeMap<>(parameters);
            all.put(name, value);
            return new Settings(all);
        }
    }

    private EmbeddedServer(
            ServerDirectory directory, ServerControl control, DirectoryLock lock, String password, int port) {
        this.directory = directory;
        this.control = control;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the PostgreSQL that the program ships, with settings for kept data.
     *
     * @param directory made if it does not exist; its data are used if it holds some
     * @throws EmbeddedServerException when it cannot be started, with the reason and the cure
     */
    public static EmbeddedServer start(Path directory) {
        return start(directory, PostgresArchive.shipped(), Settings.durable());
    }

    /** Starts the PostgreSQL of an archive; see {@link #start(Path)}. */
    public static EmbeddedServer start(Path directory, PostgresArchive archive, Settings settings) {
        UiThread.refuse("starting the embedded server");
        DriverLog.quiet();
        ServerUser user = ServerUser.current();
        ServerDirectory opened = ServerDirectory.open(directory, user);
        DirectoryLock lock = null;
        boolean started = false;
        try {
            lock = DirectoryLock.take(opened);
            ServerControl control = new ServerControl(opened, PostgresBinaries.of(archive, user), user);
            String password = control.initialise(settings);
            control.clearLeftOvers();
            int port = control.start(settings);
            EmbeddedServer server = new EmbeddedServer(opened, control, lock, password, port);
            Runtime.getRuntime().addShutdownHook(server.shutdownHook);
            started = true;
            return server;
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "the embedded server in " + opened.home() + " cannot be started: " + e, e);
        } finally {
            if (!started && lock != null) {
                lock.close();
            }
        }
    }

    /**
     * A directory the server can use whoever starts the program, root included.
     *
     * @param name what the data are for, a single path element
     */
    public static Path defaultDirectory(String name) {
        if (!name.matches("[\\w-]+")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return OwnDirectories.data().resolve(name);
    }

    /** The directory given, as an absolute path without symbolic links. */
    public Path directory() {
        return directory.home();
    }

    /** The file, readable for the user who made the directory only, that holds the password of {@link #USER}. */
    public Path passwordFile() {
        return directory.password();
    }

    public int port() {
        return port;
    }

    /** The major version, such as 18. */
    public int major() {
        return control.major();
    }

    /** The JDBC URL of one of its databases, with the user and without the password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?user=" + USER;
    }

    /** Connections as superuser, one new one at each call. */
    public DataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl(database));
        source.setPassword(password);
        source.setApplicationName("partbridge");
        return source;
    }

    /** Stops the server and waits for its end. Open transactions are rolled back; does nothing the second time. */
    @Override
    public void close() {
        stopOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException inShutdown) {
            // the JVM is ending: its hooks cannot be changed any more, and this one has nothing left to do
            return;
        }
    }

    /** Whoever comes second, the shutdown hook or {@link #close}, waits for the first. */
    private synchronized void stopOnce() {
        if (stopped) {
            return;
        }
        stopped = true;
        try (lock) {
            control.stop();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "the embedded server in " + directory.home() + " cannot be stopped: " + e, e);
        }
    }
}
