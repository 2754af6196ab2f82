package dev.partbridge.run;

import java.util.Locale;

/**
 * How the proof is led.
 *
 * @param means what proves that rows by reference are where their parents' rows are
 * @param mostRows up to so many rows of child and parent together, {@link Means#AUTO} reads them
 * @param everyChild the planner is asked about every child of an inheritance parent, not about some of them
 * @param checksums the values of all rows are compared by checksums, for which each row of the target is read
 */
public record ProofSettings(Means means, long mostRows, boolean everyChild, boolean checksums) {
    /** What {@link #mostRows} is unless another is asked for. */
    public static final long MOST_ROWS = 100_000_000;

    public ProofSettings {
        if (mostRows < 0) {
            throw new IllegalArgumentException(mostRows + " rows: give a number from 0 on");
        }
    }

    /** Every row is read. */
    public static ProofSettings defaults() {
        return new ProofSettings(Means.ROWS, MOST_ROWS, false, true);
    }

    /** The same, led by other means. */
    public ProofSettings with(Means other) {
        return new ProofSettings(other, mostRows, everyChild, checksums);
    }

    /** The same, with every child asked about, or some. */
    public ProofSettings withEveryChild(boolean every) {
        return new ProofSettings(means, mostRows, every, checksums);
    }

    /** The same, with checksums or without. */
    public ProofSettings withChecksums(boolean wanted) {
        return new ProofSettings(means, mostRows, everyChild, wanted);
    }

    /** What proves colocation. */
    public enum Means {
        /** Reads every row beside its parent's, leaf by leaf. */
        ROWS,
        /** Reads no row: equal bounds, and a validated foreign key on the whole key; fails where these prove nothing. */
        CONSTRAINTS,
        /** Rows of small tables; constraints of big ones, and their rows where constraints prove nothing. */
        AUTO;

        /** As it is asked for: {@code rows}, {@code constraints}, {@code auto}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
