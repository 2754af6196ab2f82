package dev.partbridge.run.journal;

import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The checksums of rows that were in a table and are now in the reject table. */
public final class MovedSums {
    private MovedSums() {}

    /** Keeps one, of rows of one partition that are moved in the same transaction. */
    public static void add(Connection connection, String project, String table, String partition, Checksum moved)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO partbridge.moved_sum VALUES (?, ?, ?, ?)")) {
            insert.setString(1, project);
            insert.setString(2, table);
            insert.setString(3, partition);
            insert.setBigDecimal(4, new BigDecimal(moved.number()));
            insert.executeUpdate();
        }
    }

    /** By Oracle's partition. */
    public static Map<String, Checksum> of(Connection connection, String project, QualifiedName table)
            throws SQLException {
        Map<String, Checksum> sums = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_partition, sum(sum)"
                + " FROM partbridge.moved_sum WHERE project = ? AND source_table = ? GROUP BY 1")) {
            select.setString(1, project);
            select.setString(2, table.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.put(row.getString(1), Checksum.of(row.getBigDecimal(2).toBigIntegerExact()));
                }
            }
        }
        return sums;
    }

    /** Takes them out of counts that have them in. */
    public static void without(Connection connection, String project, QualifiedName table, PartitionCounts counts)
            throws SQLException {
        of(connection, project, table)
                .forEach((partition, sum) -> counts.of(partition).sum().remove(sum.high(), sum.low()));
    }
}
