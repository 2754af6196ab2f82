package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Writes what is done, in the transaction that does it; the caller commits. Auto-commit must be off. */
public final class Journal {
    private final String project;

    public Journal(String project) {
        this.project = project;
    }

    public String project() {
        return project;
    }

    /**
     * A new run; returns its number.
     *
     * @param sourcePoint the state of the source at which all rows are read, where it has one
     */
    public long begin(Connection connection, String sourceFingerprint, String planHash, Optional<String> sourcePoint)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO partbridge.run "
                        + "(project, source_fingerprint, plan_hash, source_point, state) VALUES (?, ?, ?, ?, 'running') RETURNING id")) {
            insert.setString(1, project);
            insert.setString(2, sourceFingerprint);
            insert.setString(3, planHash);
            insert.setString(4, sourcePoint.orElse(null));
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        }
    }

    /** Writes something: its commit, which waits for the disk, comes after all that others have committed. */
    public void touch(Connection connection, long run) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE partbridge.run SET state = state WHERE id = ?")) {
            update.setLong(1, run);
            update.executeUpdate();
        }
    }

    /** @param state done or stopped */
    public void end(Connection connection, long run, String state, String message) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE partbridge.run "
                + "SET state = ?, message = nullif(?, ''), finished = clock_timestamp() WHERE id = ?")) {
            update.setString(1, state);
            update.setString(2, message);
            update.setLong(3, run);
            update.executeUpdate();
        }
    }

    /** @param undo what takes back the statement; empty where nothing is to be undone */
    public void executed(Connection connection, Step.Execute step, String undo) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO partbridge.object (project, statement, undo) VALUES (?, ?, ?)")) {
            insert.setString(1, project);
            insert.setString(2, step.id());
            insert.setString(3, undo);
            insert.executeUpdate();
        }
    }

    /** Whether a statement is entered as executed. */
    public boolean isExecuted(Connection connection, Step.Execute step) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM partbridge.object WHERE project = ? AND statement = ?")) {
            select.setString(1, project);
            select.setString(2, step.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Enters the chunks that are not known yet. */
    public void planned(Connection connection, List<Chunk> chunks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO partbridge.chunk (project, chunk, "
                + "source_table, origin, whole, piece, first_address, last_address, state) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'planned') ON CONFLICT DO NOTHING")) {
            for (Chunk chunk : chunks) {
                Optional<Slice.Stretch> stretch = chunk.slice().stretch();
                insert.setString(1, project);
                insert.setString(2, chunk.id());
                insert.setString(3, chunk.table().toString());
                insert.setString(4, chunk.origin());
                insert.setString(5, chunk.whole());
                insert.setInt(6, chunk.piece());
                insert.setString(7, stretch.map(Slice.Stretch::first).orElse(null));
                insert.setString(8, stretch.map(Slice.Stretch::last).orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Locks the chunk's row until the transaction ends; false when the chunk is done. */
    public boolean claim(Connection connection, Chunk chunk) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT state FROM partbridge.chunk WHERE project = ? AND chunk = ? FOR UPDATE")) {
            select.setString(1, project);
            select.setString(2, chunk.id());
            try (ResultSet state = select.executeQuery()) {
                if (!state.next()) {
                    throw new SQLException("the journal has lost " + chunk.id(), "02000");
                }
                return state.getString(1).equals("planned");
            }
        }
    }

    /** What is in of a chunk that is done. */
    public Done.ChunkDone done(Connection connection, Chunk chunk) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT copied, rejected, source_point FROM partbridge.chunk WHERE project = ? AND chunk = ?")) {
            select.setString(1, project);
            select.setString(2, chunk.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the journal has lost " + chunk.id(), "02000");
                }
                return new Done.ChunkDone(row.getLong(1), row.getLong(2), Optional.ofNullable(row.getString(3)));
            }
        }
    }

    /**
     * A chunk is in.
     *
     * @param repaired values that were changed as it was chosen
     * @param sourcePoint the state of the source that its rows were read at, where it has one
     */
    public void copied(
            Connection connection, Chunk chunk, PartitionCounts counts, long repaired, Optional<String> sourcePoint)
            throws SQLException {
        String[] partitions = counts.partitions();
        List<String> summed = counts.summed().orElse(null);
        try (PreparedStatement update = connection.prepareStatement("UPDATE partbridge.chunk SET state = 'done', "
                + "copied = ?, rejected = ?, partitions = ?, source_rows = ?, reject_rows = ?, "
                + "sum_columns = ?, sums = ?, "
                + "source_point = ?, repaired = ?, done = clock_timestamp() WHERE project = ? AND chunk = ?")) {
            update.setLong(1, counts.copied());
            update.setLong(2, counts.rejected());
            update.setArray(3, connection.createArrayOf("text", partitions));
            update.setArray(4, bigints(connection, partitions, counts::source));
            update.setArray(5, bigints(connection, partitions, counts::rejected));
            update.setArray(6, summed == null ? null : connection.createArrayOf("text", summed.toArray()));
            update.setArray(7, summed == null ? null : sums(connection, partitions, counts));
            update.setString(8, sourcePoint.orElse(null));
            update.setLong(9, repaired);
            update.setString(10, project);
            update.setString(11, chunk.id());
            update.executeUpdate();
        }
    }

    /** Keeps what the source has when a migration begins, as chunks name it. */
    public void begunWith(Connection connection, List<String> sourceParts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO partbridge.source_part (project, origin) SELECT ?, unnest(?)")) {
            insert.setString(1, project);
            insert.setArray(2, connection.createArrayOf("text", sourceParts.toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * Takes out these chunks, with their rejects.
     *
     * @param tables Oracle's, whose chunks they all are
     */
    public void forget(Connection connection, Collection<String> chunks, Collection<QualifiedName> tables)
            throws SQLException {
        delete(connection, "DELETE FROM partbridge.reject WHERE project = ? AND chunk = ANY (?)", chunks);
        delete(
                connection,
                "DELETE FROM partbridge.reject WHERE project = ? AND statement IS NOT NULL AND source_table = ANY (?)",
                tables.stream().map(QualifiedName::toString).toList());
        delete(
                connection,
                "DELETE FROM partbridge.stayed WHERE project = ? AND source_table = ANY (?)",
                tables.stream().map(QualifiedName::toString).toList());
        delete(
                connection,
                "DELETE FROM partbridge.moved_sum WHERE project = ? AND source_table = ANY (?)",
                tables.stream().map(QualifiedName::toString).toList());
        delete(connection, "DELETE FROM partbridge.retried WHERE project = ? AND chunk = ANY (?)", chunks);
        delete(connection, "DELETE FROM partbridge.chunk WHERE project = ? AND chunk = ANY (?)", chunks);
    }

    private void delete(Connection connection, String sql, Collection<String> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, project);
            delete.setArray(2, connection.createArrayOf("text", ids.toArray()));
            delete.executeUpdate();
        }
    }

    /** Counts of all chunks of a table that are done, less the rows that were moved out of it later. */
    public PartitionCounts counts(Connection connection, QualifiedName table) throws SQLException {
        PartitionCounts counts = new PartitionCounts();
        summed(connection, table, counts);
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT c.p, sum(c.s)::bigint, sum(c.r)::bigint, sum(c.h) "
                        + "FROM partbridge.chunk, unnest(partitions, source_rows, reject_rows, sums) AS c (p, s, r, h) "
                        + "WHERE project = ? AND source_table = ? AND state = 'done' AND c.p IS NOT NULL GROUP BY c.p")) {
            select.setString(1, project);
            select.setString(2, table.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.source(row.getString(1), row.getLong(2));
                    counts.rejected(row.getString(1), row.getLong(3));
                    BigDecimal sum = row.getBigDecimal(4);
                    if (sum != null) {
                        counts.of(row.getString(1)).sum().add(Checksum.of(sum.toBigIntegerExact()));
                    }
                }
            }
        }
        for (MovedRejects.OfPartition moved : MovedRejects.of(connection, project, table)) {
            counts.rejected(moved.partition(), moved.rows());
        }
        MovedSums.without(connection, project, table, counts);
        return counts;
    }

    /** Chunks without rows say nothing about columns. */
    private void summed(Connection connection, QualifiedName table, PartitionCounts counts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT sum_columns FROM partbridge.chunk "
                + "WHERE project = ? AND source_table = ? AND state = 'done' AND copied > 0")) {
            select.setString(1, project);
            select.setString(2, table.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Array columns = row.getArray(1);
                    if (columns == null) {
                        counts.notSummed("they were copied without");
                    } else {
                        counts.summedOver(List.of((String[]) columns.getArray()));
                    }
                }
            }
        }
    }

    private static Array sums(Connection connection, String[] partitions, PartitionCounts counts) throws SQLException {
        BigDecimal[] sums = Arrays.stream(partitions)
                .map(p -> new BigDecimal(counts.sum(p).number()))
                .toArray(BigDecimal[]::new);
        return connection.createArrayOf("numeric", sums);
    }

    private static Array bigints(Connection connection, String[] partitions, ToLongFunction<String> count)
            throws SQLException {
        Long[] numbers = Arrays.stream(partitions).mapToLong(count).boxed().toArray(Long[]::new);
        return connection.createArrayOf("bigint", numbers);
    }
}
