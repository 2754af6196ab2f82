package dev.partbridge.run.retry;

import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.run.journal.MovedSums;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectStore;
import dev.partbridge.run.journal.Retried;
import dev.partbridge.run.journal.RetriedCounts;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/**
 * Tries rejected rows of one table again. What goes in leaves the reject table, and changes the journal's counts and sums, in
 * one transaction, which the caller commits behind {@link #finish}.
 */
final class TableRetry {
    private final Connection connection;
    private final String project;
    private final LoadedTable table;
    private final InsertAgain inserts;
    private final TargetHashes hashes;
    private final RetriedCounts counts;

    TableRetry(Connection connection, String project, LoadedTable table) throws SQLException {
        this.connection = connection;
        this.project = project;
        this.table = table;
        this.inserts = new InsertAgain(connection, table);
        this.hashes = TargetHashes.of(connection, project, table, inserts.root());
        this.counts = new RetriedCounts(connection, project);
    }

    /** What became of a row. */
    enum Outcome {
        IN,
        REFUSED,
        /** Values are wanted that are neither kept nor given. */
        UNTRIED
    }

    /** Tries a row; one that is refused has its new reason. */
    Outcome row(RowAgain row) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        Outcome outcome;
        try {
            outcome = tried(row);
        } catch (NotTaken e) {
            outcome = refused(savepoint, row, e.refusal());
        } catch (SQLException e) {
            if (!Refusal.concernsRows(e)) {
                throw e;
            }
            outcome = refused(savepoint, row, Refusal.of(e));
        }
        connection.releaseSavepoint(savepoint);
        return outcome;
    }

    private Outcome tried(RowAgain row) throws SQLException, NotTaken {
        if (!inserts.wanted(row).isEmpty()) {
            return Outcome.UNTRIED;
        }
        enter(row, inserts.insert(row));
        return Outcome.IN;
    }

    private Outcome refused(Savepoint savepoint, RowAgain row, Refusal why) throws SQLException {
        connection.rollback(savepoint);
        stays(row, why);
        return Outcome.REFUSED;
    }

    /** Writes what the rows that went in change in the journal. */
    void finish() throws SQLException {
        counts.write();
    }

    private void enter(RowAgain row, Placed placed) throws SQLException, NotTaken {
        String partition = partition(placed);
        if (row.moved()) {
            if (!partition.equals(row.partition())) {
                throw new NotTaken(
                        "23514",
                        "the row would go to " + placed.leaf() + ", but it is counted in partition "
                                + (row.partition().isEmpty() ? "none" : row.partition())
                                + " of the source: a row that was in keeps its partition");
            }
            Optional<Checksum> hash = hashes.of(placed);
            if (hash.isPresent()) {
                MovedSums.add(connection, project, table.table(), partition, Checksum.ZERO.minus(hash.get()));
            }
        } else {
            enterNew(row, placed, partition);
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM partbridge.reject WHERE id = ?")) {
            delete.setLong(1, row.id());
            delete.executeUpdate();
        }
    }

    private void enterNew(RowAgain row, Placed placed, String partition) throws SQLException {
        boolean asRead = row.hash().isPresent() && !row.corrected();
        Optional<Checksum> hash = asRead ? row.hash() : hashes.of(placed);
        // the source knows the partition of a row that it could read
        String to = row.corrected() || row.partition().equals(PartitionCounts.NONE) ? partition : row.partition();
        counts.in(row.chunk(), row.partition(), to, hash.orElse(Checksum.ZERO));
        if (!asRead) {
            new Retried(to, hash).add(connection, project, table.table(), row.chunk(), row.line());
        }
    }

    /** Oracle's; none for a leaf that was made since. */
    private String partition(Placed placed) {
        int at = table.leaves().indexOf(PostgresSql.quote(placed.leaf()));
        return at < 0 ? PartitionCounts.NONE : table.partitions().get(at);
    }

    private void stays(RowAgain row, Refusal refusal) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE partbridge.reject SET sqlstate = ?, reason = ?, same_key = NULL"
                        + " WHERE id = ? AND (sqlstate, reason) IS DISTINCT FROM (?, ?)")) {
            String reason = table.masked() ? Mask.reason(refusal.sqlState()) : RejectStore.storable(refusal.message());
            update.setString(1, refusal.sqlState());
            update.setString(2, reason);
            update.setLong(3, row.id());
            update.setString(4, refusal.sqlState());
            update.setString(5, reason);
            update.executeUpdate();
        }
    }
}
