package dev.partbridge.run.place;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Joins the rows that are looked for to those that were found, on the server, where no number of them is too large. Of rows
 * that are equal each has a place of its own, in the order of the source; where fewer are looked for than were found, the
 * first of them are taken for those that stayed. Rows that only may be equal, because not all columns could be compared, have
 * none, unless there is but one.
 */
final class PlaceMatch {
    private static final int SHOWN = 3;

    private final Connection connection;
    private final boolean all;
    private final boolean numbered;

    /**
     * For one table.
     *
     * @param all whether rows that agree in the compared columns agree in all
     * @param numbered whether a line is the same one each time that the source is read
     */
    PlaceMatch(Connection connection, boolean all, boolean numbered) {
        this.connection = connection;
        this.all = all;
        this.numbered = numbered;
    }

    /** Of rows on one line the first has the line as its number, the others 2^40 more each. */
    private static String order(String alias) {
        return alias + ".chunk_number, " + alias + ".line % (1::bigint << 40), " + alias + ".line";
    }

    /** The tables for a search; empty. */
    static void begin(Connection connection) throws SQLException {
        drop(connection);
        update(
                connection,
                "CREATE TEMP TABLE partbridge_wanted (id bigint NOT NULL, stayed boolean NOT NULL, high bigint NOT NULL,"
                        + " low bigint NOT NULL)");
        update(
                connection,
                "CREATE TEMP TABLE partbridge_found (chunk_number integer NOT NULL, chunk text NOT NULL, origin text NOT"
                        + " NULL, line bigint NOT NULL, address text, place text NOT NULL, high bigint NOT NULL, low"
                        + " bigint NOT NULL)");
    }

    static void drop(Connection connection) throws SQLException {
        update(connection, "DROP TABLE IF EXISTS " + StoredHashes.TABLE + ", " + FoundRows.TABLE);
    }

    /**
     * Writes places and words into the reject table; the caller commits.
     *
     * @return how many rows of the reject table have their place now
     */
    long write(String project, String table) throws SQLException {
        rejectedBefore(project);
        update(connection, "ANALYZE " + StoredHashes.TABLE);
        update(connection, "ANALYZE " + FoundRows.TABLE);
        update(connection, matched());
        update(connection, "ANALYZE pg_temp.partbridge_matched");
        update(connection, told());
        update(connection, "ANALYZE pg_temp.partbridge_told");
        update(
                connection,
                "UPDATE partbridge.reject r SET sought = true, chunk = coalesce(m.chunk, r.chunk), origin ="
                        + " coalesce(m.origin, r.origin), line = coalesce(m.line, r.line), address = m.address, reason ="
                        + " r.reason || t.words FROM pg_temp.partbridge_told t LEFT JOIN pg_temp.partbridge_matched m"
                        + " ON m.id = t.id AND NOT m.stayed WHERE r.id = t.id");
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM partbridge.stayed WHERE project = ? AND source_table = ?")) {
            delete.setString(1, project);
            delete.setString(2, table);
            delete.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM pg_temp.partbridge_matched WHERE NOT stayed")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows that never were in are none of those that were moved. */
    private void rejectedBefore(String project) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + FoundRows.TABLE
                + " f USING partbridge.reject r WHERE r.project = ? AND r.statement IS NULL AND r.chunk = f.chunk AND "
                + (numbered ? "r.line = f.line" : "r.address = f.address"))) {
            delete.setString(1, project);
            delete.executeUpdate();
        }
    }

    private String matched() {
        return "CREATE TEMP TABLE partbridge_matched ON COMMIT DROP AS WITH wanted AS (SELECT w.*, row_number() OVER"
                + " (PARTITION BY high, low, stayed ORDER BY id) AS nth, count(*) FILTER (WHERE NOT stayed) OVER"
                + " (PARTITION BY high, low) AS moved, count(*) OVER (PARTITION BY high, low) AS total FROM "
                + StoredHashes.TABLE + " w), found AS (SELECT f.*, row_number() OVER (PARTITION BY high, low ORDER BY "
                + order("f") + ") AS nth, count(*) OVER (PARTITION BY high, low) AS total FROM " + FoundRows.TABLE
                + " f WHERE EXISTS (SELECT FROM " + StoredHashes.TABLE + " w WHERE w.high = f.high AND w.low = f.low))"
                + " SELECT w.id, w.stayed, f.chunk_number, f.chunk, f.origin, f.line, f.address, f.place FROM wanted w"
                + " JOIN found f ON f.high = w.high AND f.low = w.low AND f.nth = CASE WHEN w.stayed THEN 1 ELSE"
                + " greatest(f.total - w.moved, 0) + w.nth END"
                + (all ? "" : " WHERE f.total = 1 AND w.total = 1");
    }

    /** What is added to the reason of each row. */
    private static String told() {
        return "CREATE TEMP TABLE partbridge_told ON COMMIT DROP AS WITH "
                // of a row that stayed the number is another table's
                + "known AS (SELECT CASE WHEN w.stayed THEN -w.id ELSE w.id END AS id, coalesce(r.same_key, s.same_key)"
                + " AS same_key, m.place || CASE WHEN w.stayed THEN ' (stayed)' ELSE '' END AS place, row_number() OVER"
                + " (PARTITION BY coalesce(r.same_key, s.same_key) ORDER BY m.place IS NULL, w.stayed DESC, "
                + order("m")
                + ") AS nth, count(*) OVER (PARTITION BY coalesce(r.same_key, s.same_key)) AS total FROM "
                + StoredHashes.TABLE + " w LEFT JOIN partbridge.reject r ON r.id = w.id AND NOT w.stayed LEFT JOIN"
                + " partbridge.stayed s ON s.id = w.id AND w.stayed LEFT JOIN pg_temp.partbridge_matched m ON m.id ="
                + " w.id AND m.stayed = w.stayed), "
                // one more than are shown, for the row itself may be among them
                + "first AS (SELECT same_key, array_agg(id ORDER BY nth) AS ids, array_agg(place ORDER BY nth) AS places"
                + " FROM known WHERE same_key IS NOT NULL AND place IS NOT NULL AND nth <= " + (SHOWN + 1)
                + " GROUP BY same_key), "
                + "alike AS (SELECT high, low, count(*) AS total, (array_agg(place ORDER BY " + order("f") + "))[1:"
                + SHOWN + "] AS places FROM " + FoundRows.TABLE + " f GROUP BY high, low) "
                + "SELECT w.id, coalesce('; others with the key: ' || o.places || " + more("k.total - 1", "o.shown")
                + ", '') || CASE WHEN k.place IS NOT NULL THEN '' WHEN a.total > 1 THEN '; its place in the source is one"
                + " of ' || array_to_string(a.places, ', ') || " + more("a.total", "cardinality(a.places)")
                + " || ', which are alike in all columns that can be compared' ELSE '; its place in the source was not"
                + " found by its values' END AS words FROM " + StoredHashes.TABLE + " w JOIN known k ON k.id = w.id"
                + " LEFT JOIN first f ON f.same_key = k.same_key LEFT JOIN alike a ON a.high = w.high AND a.low = w.low"
                + " LEFT JOIN LATERAL (SELECT string_agg(p.place, ', ' ORDER BY p.nth) AS places, count(*) AS shown FROM"
                + " (SELECT u.place, u.nth FROM unnest(f.ids, f.places) WITH ORDINALITY AS u (id, place, nth) WHERE"
                + " u.id <> w.id ORDER BY u.nth LIMIT " + SHOWN + ") p) o ON true WHERE NOT w.stayed";
    }

    /** SQL of {@code and 3 more}, empty where all are shown. */
    private static String more(String all, String shown) {
        return "CASE WHEN " + all + " > " + shown + " THEN ' and ' || (" + all + " - " + shown + ") || ' more' ELSE ''"
                + " END";
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.executeUpdate(sql);
        }
    }
}
