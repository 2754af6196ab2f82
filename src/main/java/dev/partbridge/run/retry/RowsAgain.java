package dev.partbridge.run.retry;

import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.LoadedTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the reject table, a page at a time. */
final class RowsAgain {
    /** So many are tried in one transaction. */
    private static final int PAGE = 200;

    /** foreign_key_violation (manual, Appendix A). */
    static final String NO_PARENT = "23503";

    private final Connection connection;
    private final String project;

    RowsAgain(Connection connection, String project) {
        this.connection = connection;
        this.project = project;
    }

    /**
     * The next rows of a table.
     *
     * @param after the last row before them
     * @param parentless only those whose parent was not there
     */
    List<RowAgain> after(LoadedTable table, long after, boolean parentless) throws SQLException {
        List<RowAgain> rows = new ArrayList<>();
        // JSON of the DBA's that is none is refused when the row is tried
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, chunk, source_partition, line, sqlstate,"
                        + " statement IS NOT NULL, corrected IS NOT NULL, wanted, wanted_because, hash"
                        + " FROM partbridge.reject WHERE project = ? AND source_table = ?"
                        + " AND id > ?" + (parentless ? " AND sqlstate = '" + NO_PARENT + "'" : "")
                        + " ORDER BY id LIMIT " + PAGE)) {
            select.setString(1, project);
            select.setString(2, table.table());
            select.setLong(3, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new RowAgain(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getBoolean(6),
                            row.getBoolean(7),
                            wanted(row.getArray(8)),
                            Optional.ofNullable(row.getString(9)).orElse(""),
                            Optional.ofNullable(row.getBigDecimal(10)).map(h -> Checksum.of(h.toBigIntegerExact()))));
                }
            }
        }
        return rows;
    }

    private static List<String> wanted(Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    /** How many rows of a project there are to try. */
    long count() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM partbridge.reject WHERE project = ?")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
