package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection with an open transaction, beside others. */
final class Session implements AutoCloseable {
    private static final int SECONDS = 60;

    private final TestDatabase database;
    private final Connection connection;
    private final String pid;

    Session(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            this.pid = row.getString(1);
        }
        connection.commit();
    }

    /** SQLSTATE, or {@code done}. */
    String run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** Runs it in a thread of its own and comes back when it waits for a lock of another session. */
    CompletableFuture<String> waiting(String sql) throws SQLException, InterruptedException {
        CompletableFuture<String> later = CompletableFuture.supplyAsync(() -> run(sql));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (database.query("SELECT 1 FROM pg_locks WHERE NOT granted AND pid = " + pid)
                .isEmpty()) {
            assertThat(later).as("does not wait: " + sql).isNotDone();
            assertThat(System.nanoTime()).as("waits for nothing: " + sql).isLessThan(end);
            Thread.sleep(10);
        }
        return later;
    }

    static String result(CompletableFuture<String> later) throws Exception {
        return later.get(SECONDS, TimeUnit.SECONDS);
    }

    /** SQLSTATE, or {@code done}. */
    String commit() {
        try {
            connection.commit();
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** What is not committed is taken back. */
    /** Before its block ends, where what comes next is of another session. */
    void end() throws SQLException {
        close();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
