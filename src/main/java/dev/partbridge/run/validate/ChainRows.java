package dev.partbridge.run.validate;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What reading the rows of a table partitioned by reference has found.
 *
 * @param read rows of the table
 * @param orphans without parent
 * @param elsewhere in another leaf than the counterpart of their parent's
 * @param drifted with another partition key than their parent's
 */
record ChainRows(long read, Trouble orphans, Trouble elsewhere, Trouble drifted) {
    static final ChainRows NONE = new ChainRows(0, Trouble.NONE, Trouble.NONE, Trouble.NONE);

    /** @param example the smallest foreign key of them */
    record Trouble(long rows, Optional<String> example) {
        static final Trouble NONE = new Trouble(0, Optional.empty());

        Trouble plus(Trouble other) {
            return new Trouble(
                    rows + other.rows,
                    Stream.concat(example.stream(), other.example.stream()).min(Comparator.naturalOrder()));
        }
    }

    ChainRows plus(ChainRows other) {
        return new ChainRows(
                read + other.read,
                orphans.plus(other.orphans),
                elsewhere.plus(other.elsewhere),
                drifted.plus(other.drifted));
    }
}
