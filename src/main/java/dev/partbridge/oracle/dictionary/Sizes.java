package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.oracle.model.StoredSize.Statistics;
import dev.partbridge.sql.Identifier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Rows and lengths by statistics, compression, and bytes by segments, of tables and their parts. */
final class Sizes {
    private final Map<Identifier, Extent> tables = new HashMap<>();
    private final Map<Identifier, Map<Identifier, Extent>> parts = new HashMap<>();
    private final Map<Identifier, Map<Identifier, Long>> columns = new HashMap<>();
    private final Map<Identifier, Identifier> tablesOfLobs = new HashMap<>();
    private final Map<Identifier, OptionalLong> lobs = new HashMap<>();
    /** The same few words stand at many partitions. */
    private final Map<String, Optional<String>> compressions = new HashMap<>();

    private boolean anyStatistics;

    /** Of the view of tables. */
    void table(Identifier table, Row row) {
        Extent found = extent(row);
        change(table, now -> new Extent(found.statistics(), now.bytes(), found.compression()));
    }

    /** Of the view of partitions, or subpartitions of a composite table. */
    void part(Identifier table, Identifier part, Row row) {
        Extent found = extent(row);
        if (!found.equals(Extent.UNKNOWN)) {
            change(table, part, now -> new Extent(found.statistics(), now.bytes(), found.compression()));
        }
    }

    /** Of the view of columns. */
    void column(Identifier table, Identifier column, Row row) {
        row.count("AVG_COL_LEN").ifPresent(length -> columns.computeIfAbsent(table, t -> new LinkedHashMap<>())
                .put(column, length));
    }

    private Extent extent(Row row) {
        OptionalLong rows = row.count("NUM_ROWS");
        anyStatistics |= rows.isPresent();
        Statistics statistics = row.is("SEGMENT_CREATED", "NO")
                ? Statistics.EMPTY
                : new Statistics(
                        rows,
                        row.count("AVG_ROW_LEN").stream().filter(l -> l > 0).findFirst(),
                        false);
        return new Extent(statistics, OptionalLong.empty(), compression(row));
    }

    private Optional<String> compression(Row row) {
        return row.is("COMPRESSION", "ENABLED")
                ? compressions.computeIfAbsent(row.text("COMPRESS_FOR").orElse("BASIC"), Optional::of)
                : Optional.empty();
    }

    boolean anyStatistics() {
        return anyStatistics;
    }

    /** Statistics that Oracle holds for stale: of a whole table, of a partition or of a subpartition. */
    void stale(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        UnaryOperator<Extent> outdated = now -> new Extent(now.statistics().outdated(), now.bytes(), now.compression());
        row.name("SUBPARTITION_NAME")
                .or(() -> row.name("PARTITION_NAME"))
                .ifPresentOrElse(part -> changeKnown(table, part, outdated), () -> change(table, outdated));
    }

    /** Which table's LOBs a segment holds. */
    void lob(Row row) {
        tablesOfLobs.put(row.neededName("SEGMENT_NAME"), row.neededName("TABLE_NAME"));
    }

    /** A segment: of a whole table, of a part, or of LOBs. */
    void segment(Row row) {
        Identifier name = row.neededName("SEGMENT_NAME");
        OptionalLong bytes = row.count("BYTES");
        if (bytes.isEmpty()) {
            return;
        }
        if (row.needed("SEGMENT_TYPE").startsWith("LOB")) {
            Optional.ofNullable(tablesOfLobs.get(name)).ifPresent(table -> lobs.merge(table, bytes, Sizes::sum));
            return;
        }
        change(name, now -> with(now, sum(now.bytes(), bytes)));
        row.name("PARTITION_NAME").ifPresent(part -> change(name, part, now -> with(now, bytes)));
    }

    private static Extent with(Extent now, OptionalLong bytes) {
        return new Extent(now.statistics(), bytes, now.compression());
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return OptionalLong.of(Math.addExact(a.orElse(0), b.orElse(0)));
    }

    private void change(Identifier table, UnaryOperator<Extent> to) {
        tables.put(table, to.apply(tables.getOrDefault(table, Extent.UNKNOWN)));
    }

    private void change(Identifier table, Identifier part, UnaryOperator<Extent> to) {
        Map<Identifier, Extent> own = parts.computeIfAbsent(table, t -> new LinkedHashMap<>());
        own.put(part, to.apply(own.getOrDefault(part, Extent.UNKNOWN)));
    }

    /** Of a composite table's partitions nothing is kept. */
    private void changeKnown(Identifier table, Identifier part, UnaryOperator<Extent> to) {
        if (parts.getOrDefault(table, Map.of()).containsKey(part)) {
            change(table, part, to);
        }
    }

    StoredSize size(Identifier table) {
        return new StoredSize(
                tables.getOrDefault(table, Extent.UNKNOWN),
                parts.getOrDefault(table, Map.of()),
                columns.getOrDefault(table, Map.of()),
                lobs.getOrDefault(table, OptionalLong.empty()));
    }
}
