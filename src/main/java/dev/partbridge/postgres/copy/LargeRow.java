package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowDefect;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** A row on its way into an open COPY; a refusal before its end is kept until then. */
final class LargeRow implements CopyText.Sink {
    private final CopyIn in;
    private @Nullable SQLException failure;

    LargeRow(CopyIn in) {
        this.in = in;
    }

    @Override
    public void write(byte[] bytes, int length) {
        if (failure == null) {
            try {
                in.writeToCopy(bytes, 0, length);
            } catch (SQLException e) {
                failure = e;
            }
        }
    }

    /**
     * Ends the COPY.
     *
     * @return why the server did not take the row
     * @throws SQLException when that is not for the row's values
     */
    Optional<RowDefect> end() throws SQLException {
        SQLException found = failure;
        try {
            if (found == null) {
                in.endCopy();
                return Optional.empty();
            }
        } catch (SQLException e) {
            found = e;
        } finally {
            giveUp();
        }
        if (!Refusal.concernsRows(found)) {
            throw found;
        }
        Refusal refusal = Refusal.of(found);
        return Optional.of(new RowDefect(refusal.sqlState(), refusal.message()));
    }

    /** Ends it without the row. */
    void giveUp() throws SQLException {
        if (in.isActive()) {
            in.cancelCopy();
        }
    }
}
