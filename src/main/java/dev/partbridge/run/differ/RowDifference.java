package dev.partbridge.run.differ;

import java.util.List;

/**
 * A key of which the sides have not the same rows.
 *
 * @param number of the source's row among those that were fetched; {@link #NONE} where it is not fetched
 * @param key its values as PostgreSQL writes them
 * @param sourceRows rows with the key in the source
 * @param targetRows rows with the key in the target
 * @param columns those with other values, where each side has one row
 * @param refused why the target cannot take the source's values; empty where it can
 */
record RowDifference(
        int number, List<String> key, long sourceRows, long targetRows, List<String> columns, String refused) {
    static final int NONE = -1;

    RowDifference {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    boolean missing() {
        return sourceRows > 0 && targetRows == 0;
    }

    boolean onlyInTarget() {
        return sourceRows == 0;
    }

    boolean changed() {
        return sourceRows == 1 && targetRows == 1;
    }

    /** In a few words. */
    String words() {
        if (missing()) {
            return (sourceRows == 1 ? "missing in the target" : sourceRows + " rows are missing in the target")
                    + (refused.isEmpty() ? "" : ", which refuses it: " + refused);
        }
        if (onlyInTarget()) {
            return "only in the target" + (targetRows == 1 ? "" : ", " + targetRows + " times");
        }
        if (changed()) {
            return "other values in " + (columns.isEmpty() ? "the row" : String.join(", ", columns))
                    + (refused.isEmpty() ? "" : "; the target refuses the source's: " + refused);
        }
        return sourceRows + (sourceRows == 1 ? " row" : " rows") + " in the source, " + targetRows + " in the target";
    }
}
