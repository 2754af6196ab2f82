package dev.partbridge.run.journal;

import dev.partbridge.run.checksum.Checksum;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the journal's chunks count of rejected rows that are in now: gathered while rows go in, and written in the
 * transaction that brings them in.
 */
public final class RetriedCounts {
    private final Connection connection;
    private final String project;
    private final Map<String, Map<String, Change>> changes = new LinkedHashMap<>();

    public RetriedCounts(Connection connection, String project) {
        this.connection = connection;
        this.project = project;
    }

    /** Of one partition of a chunk. */
    private static final class Change {
        private long source;
        private long rejected;
        private Checksum sum = Checksum.ZERO;
    }

    /**
     * A row of a chunk is in.
     *
     * @param from the partition in which it was counted as rejected
     * @param to the one in which it is counted now
     * @param hash of the row; zero where none are kept
     */
    public void in(String chunk, String from, String to, Checksum hash) {
        Map<String, Change> partitions = changes.computeIfAbsent(chunk, c -> new TreeMap<>());
        Change before = partitions.computeIfAbsent(from, p -> new Change());
        before.source--;
        before.rejected--;
        Change now = partitions.computeIfAbsent(to, p -> new Change());
        now.source++;
        now.sum = now.sum.plus(hash);
    }

    /** Writes them; the caller commits. */
    public void write() throws SQLException {
        for (Map.Entry<String, Map<String, Change>> chunk : changes.entrySet()) {
            write(chunk.getKey(), chunk.getValue());
        }
        changes.clear();
    }

    private record Counts(Map<String, Change> partitions, boolean summed) {}

    private Counts known(String chunk) throws SQLException {
        Map<String, Change> partitions = new TreeMap<>();
        boolean summed = true;
        try (PreparedStatement select = connection.prepareStatement("SELECT c.p, c.s, c.r, c.h, sums IS NOT NULL"
                + " FROM partbridge.chunk, unnest(partitions, source_rows, reject_rows, sums) AS c (p, s, r, h)"
                + " WHERE project = ? AND chunk = ? AND c.p IS NOT NULL")) {
            select.setString(1, project);
            select.setString(2, chunk);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Change counts = new Change();
                    counts.source = row.getLong(2);
                    counts.rejected = row.getLong(3);
                    BigDecimal sum = row.getBigDecimal(4);
                    counts.sum = sum == null ? Checksum.ZERO : Checksum.of(sum.toBigIntegerExact());
                    partitions.put(row.getString(1), counts);
                    summed = row.getBoolean(5);
                }
            }
        }
        if (partitions.isEmpty()) {
            throw new SQLException("the journal has lost " + chunk, "02000");
        }
        return new Counts(partitions, summed);
    }

    private void write(String chunk, Map<String, Change> more) throws SQLException {
        Counts known = known(chunk);
        long rows = 0;
        for (Map.Entry<String, Change> change : more.entrySet()) {
            Change counts = known.partitions().computeIfAbsent(change.getKey(), p -> new Change());
            counts.source += change.getValue().source;
            counts.rejected += change.getValue().rejected;
            counts.sum = counts.sum.plus(change.getValue().sum);
            rows -= change.getValue().rejected;
        }
        Change[] counts = known.partitions().values().toArray(new Change[0]);
        try (PreparedStatement update = connection.prepareStatement("UPDATE partbridge.chunk SET copied = copied + ?,"
                + " rejected = rejected - ?, partitions = ?, source_rows = ?, reject_rows = ?, sums = ?"
                + " WHERE project = ? AND chunk = ?")) {
            update.setLong(1, rows);
            update.setLong(2, rows);
            update.setArray(
                    3,
                    connection.createArrayOf("text", known.partitions().keySet().toArray()));
            update.setArray(4, bigints(counts, true));
            update.setArray(5, bigints(counts, false));
            update.setArray(6, known.summed() ? sums(counts) : null);
            update.setString(7, project);
            update.setString(8, chunk);
            update.executeUpdate();
        }
    }

    private Array bigints(Change[] counts, boolean source) throws SQLException {
        Object[] numbers = new Object[counts.length];
        for (int i = 0; i < counts.length; i++) {
            numbers[i] = source ? counts[i].source : counts[i].rejected;
        }
        return connection.createArrayOf("bigint", numbers);
    }

    private @Nullable Array sums(Change[] counts) throws SQLException {
        Object[] numbers = new Object[counts.length];
        for (int i = 0; i < counts.length; i++) {
            numbers[i] = new BigDecimal(counts[i].sum.number());
        }
        return connection.createArrayOf("numeric", numbers);
    }
}
