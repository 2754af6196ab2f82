package dev.partbridge.run.place;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.copy.StoredRows;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.run.checksum.SummedColumn;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.checksum.TargetRows;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hashes the rows that are looked for, by the values that were kept of them, into a temporary table of the target, some
 * thousands at a time.
 */
final class StoredHashes {
    static final String TABLE = "pg_temp.partbridge_wanted";

    private static final int PAGE = 2_000;

    private final Connection connection;
    private final TableMapping table;
    private final SummedColumns columns;
    private final StoredSums types;
    private final Cancellation cancellation;

    StoredHashes(Connection connection, TableMapping table, SummedColumns columns, Cancellation cancellation)
            throws SQLException {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
        this.types = new StoredSums(connection, table.postgres(), columns);
        this.cancellation = cancellation;
    }

    private record Hashed(long id, long high, long low) {}

    /** Why the target's values cannot be read in the form of the source's. */
    Optional<String> unreadable() {
        return types.unreadable();
    }

    /**
     * Of the rows of a table of the journal.
     *
     * @param from the table with its condition; its rows have id and fields
     * @param stayed whether these rows are in their table still
     */
    void add(String from, boolean stayed, WantedHashes hashes) throws SQLException {
        List<Hashed> page = page(from, 0);
        while (!page.isEmpty()) {
            cancellation.check();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + TABLE + " (id, stayed, high, low) VALUES (?, ?, ?, ?)")) {
                for (Hashed row : page) {
                    hashes.add(row.high(), row.low());
                    insert.setLong(1, row.id());
                    insert.setBoolean(2, stayed);
                    insert.setLong(3, row.high());
                    insert.setLong(4, row.low());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            page = page(from, page.get(page.size() - 1).id());
        }
    }

    private List<Hashed> page(String from, long after) throws SQLException {
        List<Hashed> page = new ArrayList<>();
        TargetRows rows = new TargetRows(columns, types.types(), 1);
        String values = columns.columns().stream()
                .map(SummedColumn::mapping)
                .map(c -> ", t." + PostgresSql.quote(c.postgres()))
                .collect(Collectors.joining());
        String query = "SELECT w.id" + values + " FROM (SELECT id, fields FROM " + from + " AND id > " + after
                + " ORDER BY id LIMIT " + PAGE + ") w CROSS JOIN LATERAL json_populate_record(NULL::"
                + PostgresSql.quote(table.postgres()) + ", w.fields::json) t ORDER BY w.id";
        try (StoredRows stored =
                new StoredRows(connection, query, 1 + columns.columns().size())) {
            while (stored.next()) {
                rows.read(stored);
                page.add(new Hashed(stored.int8(0), rows.high(), rows.low()));
            }
        }
        return page;
    }
}
