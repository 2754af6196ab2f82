package dev.partbridge.run;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table on both sides.
 *
 * @param table Oracle's table
 * @param postgres its counterpart
 * @param columns PostgreSQL's names of those that the source supplies
 * @param rows chosen by a hash of their keys, so that each proof of the same rows shows the same
 * @param without why there are none; empty where there are
 */
public record ValidationSample(
        ObjectId table, QualifiedName postgres, List<String> columns, List<Row> rows, String without) {
    public ValidationSample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Where the target's row is. */
    public enum Place {
        TARGET,
        /** It was put aside, and is no difference. */
        REJECTED,
        /** In neither. */
        MISSING
    }

    /**
     * One row.
     *
     * @param cells a cell for each column
     */
    public record Row(Place place, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether the sides differ in it. */
        public boolean differs() {
            return place == Place.MISSING || cells.stream().anyMatch(Cell::differs);
        }
    }

    /**
     * One value as text; long ones are cut, which is said in it.
     *
     * @param source as the source gave it; null for NULL
     * @param target as PostgreSQL writes it; null for NULL, and where the target has no such row
     * @param differs as PostgreSQL compares them, not their texts
     */
    public record Cell(@Nullable String source, @Nullable String target, boolean differs) {}
}
