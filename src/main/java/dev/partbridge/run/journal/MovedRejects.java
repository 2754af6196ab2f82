package dev.partbridge.run.journal;

import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many rows that were in a table are now in the reject table, because a key or foreign key refused them. */
public final class MovedRejects {
    private MovedRejects() {}

    /**
     * Some of a table's.
     *
     * @param partition Oracle's, {@link PartitionCounts#NONE} for none; may come more than once
     */
    public record OfPartition(String partition, long rows) {}

    /** Those without a parent first. */
    public static List<OfPartition> of(Connection connection, String project, QualifiedName table) throws SQLException {
        List<OfPartition> moved = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_partition, count(*)"
                + " FROM partbridge.reject WHERE project = ? AND source_table = ? AND statement IS NOT NULL"
                + " GROUP BY sqlstate = '23503', source_partition"
                + " ORDER BY sqlstate = '23503' DESC, source_partition COLLATE \"C\"")) {
            select.setString(1, project);
            select.setString(2, table.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moved.add(new OfPartition(row.getString(1), row.getLong(2)));
                }
            }
        }
        return moved;
    }

    /** By table, as the journal names it. */
    public static Map<String, Long> byTable(Connection connection, String project) throws SQLException {
        Map<String, Long> moved = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_table, count(*)"
                + " FROM partbridge.reject WHERE project = ? AND statement IS NOT NULL GROUP BY source_table")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moved.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return moved;
    }
}
