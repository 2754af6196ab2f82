package dev.partbridge.run.journal;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.run.Reject;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the target's reject table holds. */
public final class Rejects {
    /** Characters of a row: many rows are held at once, and one may have as many as PostgreSQL's text holds. */
    private static final int MOST = 4_000;

    private Rejects() {}

    /** The first rows of a project by table and place; none where there is no journal. */
    public static List<Reject> first(Connection connection, String project, int limit) throws SQLException {
        List<Reject> rejects = new ArrayList<>();
        if (JournalSchema.version(connection) < 1) {
            return rejects;
        }
        String sql = "SELECT source_table, source_partition, origin, line, coalesce(address, ''), sqlstate,"
                + " left(reason, ?), left(raw, ?)"
                + " FROM partbridge.reject WHERE project = ?"
                + " ORDER BY source_table, origin, line % (1::bigint << 40), line LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, MOST);
            select.setInt(2, MOST);
            select.setString(3, project);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rejects.add(new Reject(
                            name(row.getString(1)),
                            row.getString(2),
                            new RowPosition(row.getString(3), RowPosition.line(row.getLong(4))),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
                }
            }
        }
        return rejects;
    }

    /** The journal keeps the name as it is shown: {@code SCHEMA.TABLE} or {@code TABLE}. */
    private static QualifiedName name(String shown) {
        int dot = shown.indexOf('.');
        return dot < 1 || dot == shown.length() - 1
                ? QualifiedName.of(shown)
                : new QualifiedName(
                        Optional.of(new Identifier(shown.substring(0, dot))), new Identifier(shown.substring(dot + 1)));
    }
}
