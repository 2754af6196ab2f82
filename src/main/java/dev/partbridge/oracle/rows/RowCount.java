package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Has the database count rows: it reads them all, but sends none. */
public final class RowCount {
    private RowCount() {}

    /**
     * The rows of a part.
     *
     * @throws ReadFailure when they cannot be counted
     */
    public static long of(Connection connection, QualifiedName table, RowPart part, ReadPoint point)
            throws IOException {
        UiThread.refuse("Counting rows of Oracle");
        List<Object> binds = new ArrayList<>();
        String sql = "SELECT COUNT(*) FROM " + FromClause.of(table, part, point, binds) + " t";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ReadFailure(ReadTrouble.of(e), table.toString() + part, e);
        }
    }
}
