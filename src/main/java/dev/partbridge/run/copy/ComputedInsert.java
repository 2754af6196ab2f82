package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping.ComputedColumn;
import dev.partbridge.postgres.copy.Bisection;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Computes the partition key of staged rows, as Oracle does for its virtual columns, and inserts them. */
final class ComputedInsert implements StagedInsert {
    private final ChunkTransaction chunk;
    private final Connection connection;
    private final String insert;
    private final StagedReject refused;

    ComputedInsert(ChunkTransaction chunk, Staging staging) {
        SuppliedColumns supplied = staging.columns();
        this.chunk = chunk;
        this.refused = new StagedReject(chunk, staging);
        this.connection = chunk.connection();
        List<Identifier> columns = new ArrayList<>(supplied.names());
        chunk.table().computed().forEach(c -> columns.add(c.postgres()));
        // values of GENERATED ALWAYS identities come from the source as well
        this.insert = "INSERT INTO " + PostgresSql.quote(chunk.table().postgres()) + " (" + PostgresSql.list(columns)
                + ") OVERRIDING SYSTEM VALUE SELECT " + PostgresSql.list(supplied.names())
                + chunk.table().computed().stream()
                        .map(ComputedColumn::sql)
                        .map(sql -> ", " + sql)
                        .collect(Collectors.joining())
                + " FROM " + PostgresSql.quote(Staging.NAME)
                + " WHERE partbridge_row >= ? AND partbridge_row < ?";
    }

    @Override
    public long insert(long rows, String origin) throws SQLException {
        long[] done = {0, 0};
        new Bisection(
                        (from, to) -> done[0] += attempt(from, to),
                        (row, refusal) -> done[1] += reject(row, refusal, origin))
                .load(1, Math.toIntExact(rows + 1));
        chunk.counts().source(PartitionCounts.NONE, done[0] + done[1]);
        sum();
        return done[0];
    }

    /** Of all rows; those that were rejected are taken out as they are. */
    private void sum() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT sum(partbridge_high), sum(partbridge_low) FROM " + PostgresSql.quote(Staging.NAME))) {
            row.next();
            chunk.counts().of(PartitionCounts.NONE).sum().add(Checksum.of(row, 1));
        }
    }

    private long attempt(long from, long to) throws SQLException {
        chunk.inFlight().check();
        Savepoint savepoint = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            long rows = statement.executeLargeUpdate();
            connection.releaseSavepoint(savepoint);
            return rows;
        } catch (SQLException e) {
            if (Refusal.concernsRows(e)) {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            }
            throw e;
        }
    }

    private int reject(long number, Refusal refusal, String origin) throws SQLException {
        refused.keep(number, PartitionCounts.NONE, refusal, origin);
        return 1;
    }
}
