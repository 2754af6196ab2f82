package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.RejectStore;
import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Puts single staged rows into the reject table; their hashes were added to their partition's sum before. */
final class StagedReject {
    private static final String ROW = PostgresSql.quote(Staging.NAME) + " s WHERE s.partbridge_row = ?";

    private final ChunkTransaction chunk;
    private final String insert;
    private final String hash;

    StagedReject(ChunkTransaction chunk, Staging staging) {
        this.chunk = chunk;
        String hash = Staging.hashSql("s", chunk.sums().taken());
        this.insert = "INSERT INTO partbridge.reject (project, chunk, source_table, source_partition, origin, line,"
                + " sqlstate, reason, raw, fields, wanted, wanted_because, hash) SELECT ?, ?, ?, ?, ?, s.partbridge_line, ?, ?, "
                + staging.rawSql("s") + ", " + staging.fieldsSql("s") + ", "
                + (chunk.mask().any() ? "NULL::numeric" : hash) + " FROM " + ROW;
        this.hash = "SELECT " + hash + " FROM " + ROW;
    }

    /**
     * Keeps one.
     *
     * @param number of the row in the staging table
     * @param partition Oracle's
     * @param origin the source's name for places
     */
    void keep(long number, String partition, Refusal refusal, String origin) throws SQLException {
        try (PreparedStatement statement = chunk.connection().prepareStatement(insert)) {
            statement.setString(1, chunk.project());
            statement.setString(2, chunk.chunk().id());
            statement.setString(3, chunk.chunk().table().toString());
            statement.setString(4, partition);
            statement.setString(5, origin);
            statement.setString(6, refusal.sqlState());
            statement.setString(7, RejectStore.storable(chunk.mask().reason(refusal.sqlState(), refusal.message())));
            statement.setLong(8, number);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = chunk.connection().prepareStatement(hash)) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                BigDecimal own = row.getBigDecimal(1);
                if (own != null) {
                    Checksum sum = Checksum.of(own.toBigIntegerExact());
                    chunk.counts().of(partition).sum().remove(sum.high(), sum.low());
                }
            }
        }
        chunk.counts().rejected(partition, 1);
        chunk.inFlight().acknowledged(0, 0, 1);
    }
}
