package dev.partbridge.postgres.copy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows for which a batch is refused, and brings the others in. Where the server names a line, the batch is
 * parted there, so that few rows are sent twice; else it is halved.
 */
public final class Bisection {
    /** Loads rows as a whole or not at all: after an exception nothing of them is in, and the transaction can go on. */
    @FunctionalInterface
    public interface Attempt {
        void load(int from, int to) throws SQLException;
    }

    /** Hears of each row that is refused by itself. */
    @FunctionalInterface
    public interface Refused {
        void row(int row, Refusal refusal) throws SQLException;
    }

    private final Attempt attempt;
    private final Refused refused;

    public Bisection(Attempt attempt, Refused refused) {
        this.attempt = attempt;
        this.refused = refused;
    }

    /**
     * Loads the rows from (inclusive) to (exclusive).
     *
     * @throws SQLException when the trouble is not with the rows
     */
    public void load(int from, int to) throws SQLException {
        load(from, to, null);
    }

    /**
     * As above, of rows that were refused together once already.
     *
     * @param known why they were; null where they were not tried
     */
    void load(int from, int to, @Nullable SQLException known) throws SQLException {
        int start = from;
        SQLException first = known;
        // the tail is a loop, so that a batch of nothing but bad rows does not nest as deep as it has rows
        while (start < to) {
            SQLException failure = first == null ? tried(start, to) : first;
            first = null;
            if (failure == null) {
                return;
            }
            if (to - start == 1) {
                refused.row(start, Refusal.of(failure));
                return;
            }
            int line = Refusal.line(failure);
            if (line >= 1 && line <= to - start) {
                int bad = start + line - 1;
                load(start, bad);
                load(bad, bad + 1);
                start = bad + 1;
            } else {
                int middle = (start + to) >>> 1;
                load(start, middle);
                start = middle;
            }
        }
    }

    private @Nullable SQLException tried(int from, int to) throws SQLException {
        try {
            attempt.load(from, to);
            return null;
        } catch (SQLException e) {
            if (!Refusal.concernsRows(e)) {
                throw e;
            }
            return e;
        }
    }
}
