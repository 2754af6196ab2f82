package dev.partbridge.run.session;

import dev.partbridge.run.BuildSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * maintenance_work_mem of a session that builds keys and indexes, never of the server. How many workers help with an index
 * is left to the server's max_parallel_maintenance_workers.
 *
 * @param bytes for each session
 * @param told for people
 */
record MaintenanceMemory(long bytes, String told) {
    /** Of all sessions together where the server has less by itself, whose default is 64 MB. */
    private static final long TOGETHER = 256L << 20;

    /**
     * What was asked for, else the server's own, at least a share of 256 MB.
     *
     * @param connection whose transaction is left open
     */
    static MaintenanceMemory of(Connection connection, BuildSettings settings, int jobs) throws SQLException {
        long server = server(connection);
        long bytes = settings.maintenanceBytes().orElse(Math.max(server, TOGETHER / jobs));
        return new MaintenanceMemory(
                bytes,
                "keys and indexes are built with maintenance_work_mem " + megabytes(bytes) + " in each of " + jobs
                        + (jobs == 1 ? " session" : " sessions") + " (the server's own: " + megabytes(server) + ")");
    }

    private static long server(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT setting::bigint FROM pg_catalog.pg_settings WHERE name = 'maintenance_work_mem'")) {
            row.next();
            return row.getLong(1) << 10;
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
