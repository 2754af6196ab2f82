package dev.partbridge.run.scan;

import dev.partbridge.rows.RowSource;

/** Looks at one thing of each row, and tells the tally. */
@FunctionalInterface
interface RowCheck {
    /** @param row which could be read */
    void look(RowSource row, Tally tally);
}
