package dev.partbridge.run.place;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.journal.PartitionCounts;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of one table that were moved to the reject table and whose place was not looked for yet.
 *
 * @param rows how many
 * @param chunks that they may have come with, as the plan has them; of each file or partition only those from which rows
 *     went into the partitions that rows were moved from
 */
public record WantedRows(TableMapping table, long rows, List<Chunk> chunks) {
    public WantedRows {
        chunks = List.copyOf(chunks);
    }

    /** Those of each table that has any; needs the journal's tables to be there. */
    public static List<WantedRows> of(Connection connection, String project, Plan plan) throws SQLException {
        List<WantedRows> wanted = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_table, count(*), array_agg(DISTINCT"
                + " source_partition) FROM partbridge.reject WHERE project = ? AND statement IS NOT NULL AND NOT sought"
                + " GROUP BY source_table ORDER BY source_table COLLATE \"C\"")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1);
                    long rows = row.getLong(2);
                    Set<String> partitions = set(row.getArray(3));
                    for (TableMapping table : plan.conversion().tables()) {
                        if (table.oracle().toString().equals(name)) {
                            partitions.addAll(stayed(connection, project, name));
                            Set<String> chunks = chunks(connection, project, name, partitions);
                            wanted.add(new WantedRows(table, rows, planned(plan, table, chunks)));
                        }
                    }
                }
            }
        }
        return wanted;
    }

    private static List<Chunk> planned(Plan plan, TableMapping table, Set<String> ids) {
        return plan.copies().stream()
                .filter(c -> c.table().oracle().equals(table.oracle()))
                .flatMap(c -> c.chunks().stream())
                .filter(c -> ids.contains(c.id()))
                .toList();
    }

    /** Of the rows that stayed. */
    private static Set<String> stayed(Connection connection, String project, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT array_agg(DISTINCT source_partition)"
                + " FROM partbridge.stayed WHERE project = ? AND source_table = ?")) {
            select.setString(1, project);
            select.setString(2, table);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Array found = row.getArray(1);
                return found == null ? Set.of() : set(found);
            }
        }
    }

    private static Set<String> chunks(Connection connection, String project, String table, Set<String> partitions)
            throws SQLException {
        Set<String> chunks = new HashSet<>();
        // rows that are in no partition of Oracle's may have been counted in any
        try (PreparedStatement select = connection.prepareStatement("SELECT c.chunk FROM partbridge.chunk c"
                + " WHERE c.project = ? AND c.source_table = ? AND c.state = 'done' AND c.copied > 0 AND (? OR EXISTS"
                + " (SELECT FROM unnest(c.partitions, c.source_rows, c.reject_rows) AS p (name, rows, rejects)"
                + " WHERE p.name = ANY (?) AND p.rows > p.rejects))")) {
            select.setString(1, project);
            select.setString(2, table);
            select.setBoolean(3, partitions.contains(PartitionCounts.NONE));
            select.setArray(4, connection.createArrayOf("text", partitions.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    chunks.add(row.getString(1));
                }
            }
        }
        return chunks;
    }

    private static Set<String> set(Array names) throws SQLException {
        return new HashSet<>(List.of((String[]) names.getArray()));
    }
}
