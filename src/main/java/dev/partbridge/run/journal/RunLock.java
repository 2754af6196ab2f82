package dev.partbridge.run.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One advisory lock per project, so that two runs never work on the same migration; it ends with its session. */
public final class RunLock {
    private RunLock() {}

    /** Takes the lock for this session, unless another session holds it. */
    public static boolean take(Connection connection, String project) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, key(project));
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Gives the lock back, for a session that lives on in a pool. */
    public static void release(Connection connection, String project) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            unlock.setLong(1, key(project));
            unlock.execute();
        }
    }

    /** Whether a session holds it. */
    public static boolean held(Connection connection, String project) throws SQLException {
        return held(connection, "(l.classid::bigint << 32 | l.objid::bigint) = ?", key(project));
    }

    /** Whether another session holds another advisory lock of this kind in the database. */
    static boolean othersHeld(Connection connection, String project) throws SQLException {
        return held(
                connection,
                "(l.classid::bigint << 32 | l.objid::bigint) <> ? AND l.pid <> pg_backend_pid()",
                key(project));
    }

    /** A key of 64 bits stands in two halves, with objsubid 1 (manual, pg_locks). */
    private static boolean held(Connection connection, String condition, long key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 1"
                        + " AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database"
                        + " WHERE datname = current_database()) AND " + condition + ")")) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static long key(String project) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("partbridge run " + project).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
