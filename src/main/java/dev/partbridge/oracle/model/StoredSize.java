package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a database stores of a table, as its dictionary tells it.
 *
 * @param whole all of it; its statistics are gathered apart from those of its parts, its segments are all of theirs
 * @param parts its partitions, or subpartitions of a composite table, of which something is known; names are unique
 *     within the table
 * @param columns average bytes of a value, with one for its length; 0 where all are NULL (AVG_COL_LEN)
 * @param lobs bytes of the segments of LOBs that are not in their rows; absent where none are known
 */
public record StoredSize(
        Extent whole, Map<Identifier, Extent> parts, Map<Identifier, Long> columns, OptionalLong lobs) {
    /** Nothing is known. */
    public static final StoredSize UNKNOWN = new StoredSize(Extent.UNKNOWN, Map.of(), Map.of(), OptionalLong.empty());

    public StoredSize {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Of a partition, subpartition or, where none is named, of all. */
    public Extent of(Optional<Identifier> part) {
        return part.map(p -> parts.getOrDefault(p, Extent.UNKNOWN)).orElse(whole);
    }

    /**
     * A table or a part of it.
     *
     * @param statistics the last ones
     * @param bytes of its segments; absent where they are not readable or where Oracle has made none yet
     * @param compression as Oracle names it, such as ADVANCED or QUERY HIGH; absent where it does not compress
     */
    public record Extent(Statistics statistics, OptionalLong bytes, Optional<String> compression) {
        public static final Extent UNKNOWN = new Extent(Statistics.NONE, OptionalLong.empty(), Optional.empty());

        public OptionalLong rows() {
            return statistics.rows();
        }
    }

    /**
     * What was gathered, which may be old.
     *
     * @param rows absent without any statistics
     * @param rowLength average bytes of a row, not compressed, without LOBs that are not in it (AVG_ROW_LEN)
     * @param stale whether more than a tenth of the rows has changed since, by Oracle's count (STALE_STATS)
     */
    public record Statistics(OptionalLong rows, OptionalLong rowLength, boolean stale) {
        public static final Statistics NONE = new Statistics(OptionalLong.empty(), OptionalLong.empty(), false);

        /** Of what has no segment: it has no rows. */
        public static final Statistics EMPTY = new Statistics(OptionalLong.of(0), OptionalLong.empty(), false);

        /** The same, which Oracle holds for stale. */
        public Statistics outdated() {
            return new Statistics(rows, rowLength, true);
        }
    }
}
