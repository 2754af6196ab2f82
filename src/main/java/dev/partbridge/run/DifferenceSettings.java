package dev.partbridge.run;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * What is told of rows that differ.
 *
 * @param most rows of a table that are listed; 0 where none are looked for
 * @param repair opened where there are such rows, for the script that repairs them
 */
public record DifferenceSettings(int most, Optional<Script> repair) {
    /** Rows of a table that are listed unless another number is asked for. */
    public static final int MOST = 100;

    /** So many are held at a time. */
    public static final int LIMIT = 100_000;

    /** None are looked for. */
    public static final DifferenceSettings NONE = new DifferenceSettings(0, Optional.empty());

    public DifferenceSettings {
        if (most < 0 || most > LIMIT) {
            throw new IllegalArgumentException(most + " rows: give a number from 0 to " + LIMIT);
        }
    }

    /** Where a script is written; closed by who opened it. */
    @FunctionalInterface
    public interface Script {
        Writer open() throws IOException;
    }
}
