package dev.partbridge.oracle.rows;

import dev.partbridge.rows.LargeTurn;
import dev.partbridge.rows.RowDefect;
import org.jspecify.annotations.Nullable;

/** The memory that the values of one source's current row may take. Used by one thread. */
final class ValueRoom {
    private final ValueLimit limit;
    private final LargeTurn turn = new LargeTurn();
    private long taken;

    ValueRoom(ValueLimit limit) {
        this.limit = limit;
    }

    /** Why a value of that size is not read; null when it may be, and then it waited for other sources' large rows. */
    @Nullable
    RowDefect refuse(Field field, long size) {
        RowDefect refused = limit.refuse(field, size, taken);
        if (refused == null && size > LargeTurn.LARGE) {
            turn.take();
        }
        return refused;
    }

    /** As above, of a value that is not read now. */
    @Nullable
    RowDefect measured(Field field, long size) {
        RowDefect refused = limit.refuse(field, size, taken);
        read(refused == null ? size : 0);
        return refused;
    }

    /** A value of that size is there. */
    void read(long size) {
        taken += size > LargeTurn.LARGE ? size : 0;
    }

    boolean holdsLarge() {
        return taken > 0 || turn.taken();
    }

    /** The row's values were let go. */
    void free() {
        taken = 0;
        turn.give();
    }
}
