package dev.partbridge.engine;

import dev.partbridge.run.ValidationDifferences;
import java.util.List;

/**
 * What a search for rows that differ has found.
 *
 * @param tables one for each that was searched, in the order in which they are loaded
 * @param repair whether there is a script that would repair rows, for {@link Engine#saveRepair}
 */
public record FoundDifferences(List<ValidationDifferences> tables, boolean repair) {
    public FoundDifferences {
        tables = List.copyOf(tables);
    }
}
