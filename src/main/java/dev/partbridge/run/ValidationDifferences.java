package dev.partbridge.run;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table in which the sides differ, as they are told.
 *
 * @param table Oracle's table
 * @param postgres its counterpart
 * @param key PostgreSQL's names of the columns that tell rows apart; empty where rows were not looked for
 * @param rows in the order of their keys, as many as were wanted
 * @param more whether there are more
 * @param without why rows were not looked for; empty where they were
 * @param doubtful rows were rejected which the source does not tell from those that are missing
 */
public record ValidationDifferences(
        ObjectId table,
        QualifiedName postgres,
        List<String> key,
        List<Row> rows,
        boolean more,
        String without,
        boolean doubtful) {
    public ValidationDifferences {
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    /** How the sides differ in a key. */
    public enum Kind {
        SOURCE_ONLY,
        TARGET_ONLY,
        /** A row on each side, with other values. */
        VALUES,
        /** Rows on both sides, more on one of them. */
        NUMBER
    }

    /**
     * A key of which the sides have not the same rows.
     *
     * @param key its values as PostgreSQL writes them
     * @param partition Oracle's, where it can be told: the source's row is in it, else rows of the target's leaf are
     * @param leaf where the first of the target's rows is
     * @param sourceRows rows with the key in the source
     * @param targetRows rows with the key in the target
     * @param values those that differ, where each side has one row
     * @param refused why the target cannot take the source's values; empty where it can
     */
    public record Row(
            Kind kind,
            List<String> key,
            Optional<String> partition,
            Optional<QualifiedName> leaf,
            long sourceRows,
            long targetRows,
            List<Value> values,
            String refused) {
        public Row {
            key = List.copyOf(key);
            values = List.copyOf(values);
        }

        /** Oracle's partition, else PostgreSQL's leaf; empty where neither is known. */
        public String place() {
            return partition.or(() -> leaf.map(l -> l.name().text())).orElse("");
        }
    }

    /**
     * A column in which two rows differ; both values as PostgreSQL writes them, long ones cut, which is said in them.
     *
     * @param source null for NULL
     * @param target null for NULL
     */
    public record Value(String column, @Nullable String source, @Nullable String target) {}
}
