package dev.partbridge.testing;

import dev.partbridge.connect.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database of a test's own; dropped when closed, with whatever is still connected to it. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedServer server;
    private final String name;
    private final Consumer<TestDatabase> end;

    private TestDatabase(EmbeddedServer server, String name, Consumer<TestDatabase> end) {
        this.server = server;
        this.name = name;
        this.end = end;
    }

    /** @param end drops it, now or later */
    static TestDatabase create(EmbeddedServer server, Consumer<TestDatabase> end) {
        String name = "test_" + NUMBER.incrementAndGet();
        TestDatabase database = new TestDatabase(server, name, end);
        database.onServer("CREATE DATABASE " + name);
        return database;
    }

    public String name() {
        return name;
    }

    /** The URL with the user, without the password. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String user() {
        return EmbeddedServer.USER;
    }

    public String password() {
        try {
            return Files.readString(server.passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a new connection at each call. */
    public DataSource dataSource() {
        return server.dataSource(name);
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Runs one or more statements, separated by semicolons. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, the columns as text with {@code |} between them; NULL as the word {@code null}. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        end.accept(this);
    }

    void drop() {
        // WITH (FORCE) came with PostgreSQL 13; DROP itself waits 5 s for backends that are on their way out
        onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        onServer("DROP DATABASE " + name);
    }

    private void onServer(String sql) {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
