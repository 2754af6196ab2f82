package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.RowCursor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a statement on H2, which is closed with the cursor. */
final class H2Cursor implements RowCursor {
    private final PreparedStatement statement;
    private final ResultColumns columns;
    private final ResultSet rows;

    H2Cursor(PreparedStatement statement, ResultColumns columns) throws SQLException {
        this.statement = statement;
        this.columns = columns;
        rows = statement.executeQuery();
    }

    @Override
    public @Nullable Row next() throws OracleError {
        try {
            if (!rows.next()) {
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>();
            List<Column> described = columns.columns();
            for (int i = 0; i < described.size(); i++) {
                values.add(StoredValues.load(rows, columns.indexOf(i), described.get(i)));
            }
            return new Row.Values(values);
        } catch (SQLException e) {
            throw H2Errors.translated(e, why -> new OracleError(600, "internal error code, arguments: [" + why + "]"));
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
