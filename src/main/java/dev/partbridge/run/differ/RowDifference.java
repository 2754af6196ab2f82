package dev.partbridge.run.differ;

import dev.partbridge.run.ValidationDifferences.Kind;
import dev.partbridge.run.ValidationDifferences.Value;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of which the sides have not the same rows.
 *
 * @param number of the source's row among those that were fetched; {@link #NONE} where it is not fetched
 * @param key its values as PostgreSQL writes them
 * @param sourceRows rows with the key in the source
 * @param targetRows rows with the key in the target
 * @param values those that differ, where each side has one row
 * @param refused why the target cannot take the source's values; empty where it can
 * @param partition Oracle's, of the source's row; absent where it cannot be told
 * @param leaf of the first of the target's rows
 */
record RowDifference(
        int number,
        List<String> key,
        long sourceRows,
        long targetRows,
        List<Value> values,
        String refused,
        Optional<String> partition,
        Optional<QualifiedName> leaf) {
    static final int NONE = -1;

    RowDifference {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /** PostgreSQL's names of those with other values. */
    List<String> columns() {
        return values.stream().map(Value::column).toList();
    }

    Kind kind() {
        if (missing()) {
            return Kind.SOURCE_ONLY;
        }
        if (onlyInTarget()) {
            return Kind.TARGET_ONLY;
        }
        return changed() ? Kind.VALUES : Kind.NUMBER;
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

    /** Without the values of masked columns, and the server's words, which quote values. */
    RowDifference masked(SummedColumns columns, Mask mask) {
        List<String> keys = new ArrayList<>(key);
        for (int i = 0; i < Math.min(keys.size(), columns.columns().size()); i++) {
            if (mask.columns().contains(columns.columns().get(i).mapping().postgres())) {
                keys.set(i, Mask.MARK);
            }
        }
        List<Value> shown = values.stream()
                .map(v -> mask.columns().contains(Identifier.of(v.column()))
                        ? new Value(v.column(), Mask.MARK, Mask.MARK)
                        : v)
                .toList();
        return new RowDifference(
                number, keys, sourceRows, targetRows, shown, refused.isEmpty() ? "" : Mask.MARK, partition, leaf);
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
            return "other values in " + (values.isEmpty() ? "the row" : String.join(", ", columns()))
                    + (refused.isEmpty() ? "" : "; the target refuses the source's: " + refused);
        }
        return sourceRows + (sourceRows == 1 ? " row" : " rows") + " in the source, " + targetRows + " in the target";
    }
}
