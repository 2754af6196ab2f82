package dev.partbridge.bench;

import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that look rows up by a number, all at once. */
final class Lookups {
    private static final int CLIENTS = 8;
    private static final long NANOS = 4_000_000_000L;

    private Lookups() {}

    /**
     * Lookups a second of all clients.
     *
     * @param most the numbers are from 1 to this
     * @param statements the first has the number as its parameter, each other what the one before found
     */
    static double perSecond(TestDatabase database, int most, String... statements)
            throws InterruptedException, SQLException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                all.add(clients.submit(() -> client(database, most, List.of(statements), seed)));
            }
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum / (NANOS / 1e9);
        } catch (ExecutionException e) {
            throw new SQLException("a client failed", e);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long client(TestDatabase database, int most, List<String> statements, int seed) throws SQLException {
        Random random = new Random(seed);
        long done = 0;
        try (Connection connection = database.connect()) {
            List<PreparedStatement> selects = new ArrayList<>();
            for (String sql : statements) {
                selects.add(connection.prepareStatement(sql));
            }
            for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; done++) {
                Object[] found = {(long) (1 + random.nextInt(most))};
                for (PreparedStatement select : selects) {
                    found = row(select, found);
                }
            }
        }
        return done;
    }

    private static Object[] row(PreparedStatement select, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            select.setObject(i + 1, parameters[i]);
        }
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("a number is not there");
            }
            Object[] found = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < found.length; i++) {
                found[i] = row.getObject(i + 1);
            }
            return found;
        }
    }
}
