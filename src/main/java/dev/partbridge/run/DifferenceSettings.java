package dev.partbridge.run;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * What is told of rows one by one.
 *
 * @param most rows of a table that are listed; 0 where none are looked for
 * @param repair opened where there are such rows, for the script that repairs them
 * @param sample rows of each table that are shown side by side; 0 for none
 */
public record DifferenceSettings(int most, Optional<Script> repair, int sample) {
    /** Rows of a table that are listed unless another number is asked for. */
    public static final int MOST = 100;

    /** So many are held at a time. */
    public static final int LIMIT = 100_000;

    /** None are looked for. */
    public static final DifferenceSettings NONE = new DifferenceSettings(0, Optional.empty());

    /** More are no sample. */
    public static final int LARGEST_SAMPLE = 1000;

    public DifferenceSettings {
        if (most < 0 || most > LIMIT) {
            throw new IllegalArgumentException(most + " rows: give a number from 0 to " + LIMIT);
        }
        if (sample < 0 || sample > LARGEST_SAMPLE) {
            throw new IllegalArgumentException("sample " + sample + ": give a number from 0 to " + LARGEST_SAMPLE);
        }
    }

    /** Without a sample. */
    public DifferenceSettings(int most, Optional<Script> repair) {
        this(most, repair, 0);
    }

    /** The same, with so many rows of each table side by side. */
    public DifferenceSettings sampling(int rows) {
        return new DifferenceSettings(most, repair, rows);
    }

    /** Where a script is written; closed by who opened it. */
    @FunctionalInterface
    public interface Script {
        Writer open() throws IOException;
    }
}
