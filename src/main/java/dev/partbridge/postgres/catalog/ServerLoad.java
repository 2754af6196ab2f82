package dev.partbridge.postgres.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What on a server may slow a load, stop it half way, or carry it to places that nobody thought of.
 *
 * @param freeConnections that a role without privileges may still open
 * @param locksPerTransaction {@code max_locks_per_transaction}
 * @param lockHolders by how many that is multiplied to give the room for all locks (Lock Management)
 * @param maxWalBytes {@code max_wal_size}: a checkpoint comes when so much was written
 * @param synchronousStandbys {@code synchronous_standby_names}; empty where a commit waits for none
 * @param switchedOff those of fsync, full_page_writes and autovacuum that are off
 * @param eventTriggers that are enabled
 * @param collation the database's, where it sorts texts by a language; empty where by their bytes
 * @param slots replication slots that keep WAL
 * @param publicationsOfAll publications FOR ALL TABLES
 */
public record ServerLoad(
        int freeConnections,
        int locksPerTransaction,
        int lockHolders,
        long maxWalBytes,
        String synchronousStandbys,
        List<String> switchedOff,
        List<String> eventTriggers,
        String collation,
        List<Slot> slots,
        List<String> publicationsOfAll) {
    private static final int LOGICAL_REPLICATION = 10;

    public ServerLoad {
        switchedOff = List.copyOf(switchedOff);
        eventTriggers = List.copyOf(eventTriggers);
        slots = List.copyOf(slots);
        publicationsOfAll = List.copyOf(publicationsOfAll);
    }

    /**
     * A replication slot.
     *
     * @param bytes of WAL that are kept for it now
     */
    public record Slot(String name, boolean active, long bytes) {}

    public static ServerLoad of(Connection connection) throws SQLException {
        int major = ServerVersion.of(connection).major();
        List<Slot> slots = slots(connection, major);
        List<String> publications = major < LOGICAL_REPLICATION ? List.of() : publications(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("server-load.sql"))) {
            row.next();
            return new ServerLoad(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5),
                    texts(row.getArray(6)),
                    texts(row.getArray(7)),
                    row.getString(8),
                    slots,
                    publications);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<Slot> slots(Connection connection, int major) throws SQLException {
        String sql = SqlResource.read("replication-slots.sql");
        if (major < LOGICAL_REPLICATION) {
            sql = sql.replace("pg_wal_lsn_diff", "pg_xlog_location_diff")
                    .replace("pg_current_wal_lsn", "pg_current_xlog_location");
        }
        List<Slot> slots = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                slots.add(new Slot(row.getString(1), row.getBoolean(2), row.getLong(3)));
            }
        }
        return slots;
    }

    private static List<String> publications(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read("publications-of-all.sql"))) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
