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
     * @param sql has one parameter
     */
    static double perSecond(TestDatabase database, int most, String sql) throws InterruptedException, SQLException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                all.add(clients.submit(() -> client(database, most, sql, seed)));
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

    private static long client(TestDatabase database, int most, String sql, int seed) throws SQLException {
        Random random = new Random(seed);
        long done = 0;
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; done++) {
                select.setLong(1, 1 + random.nextInt(most));
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("a number is not there");
                    }
                }
            }
        }
        return done;
    }
}
