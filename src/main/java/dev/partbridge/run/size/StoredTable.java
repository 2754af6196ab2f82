package dev.partbridge.run.size;

import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.run.ByteCount;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as a database stores it, of which a copy reads all or some partitions.
 *
 * @param statistics of what the copy reads; absent where nothing was gathered
 */
record StoredTable(Step.Copy copy, StoredSize size, Optional<LeafStatistics> statistics) {
    /** Names that are told of many. */
    static final int SHOWN = 3;

    private static final String STATISTICS = "DBMS_STATS.GATHER_TABLE_STATS";

    /** Those of a plan's tables of which a database tells something. */
    static List<StoredTable> of(Plan plan) {
        return plan.copies().stream()
                .flatMap(c ->
                        Optional.ofNullable(plan.stored().get(c.table().oracle())).map(size -> of(c, size)).stream())
                .toList();
    }

    private static StoredTable of(Step.Copy copy, StoredSize size) {
        return new StoredTable(copy, size, LeafStatistics.of(copy, size));
    }

    QualifiedName name() {
        return copy.table().oracle();
    }

    /** In the segments of what the copy reads; absent where they are not readable or there are none. */
    OptionalLong segments() {
        return LeafStatistics.parts(copy).stream()
                .flatMapToLong(p -> size.of(p).bytes().stream())
                .reduce(Math::addExact);
    }

    /** Rows by their average length, not compressed; absent where that is not known. */
    OptionalLong uncompressed() {
        return statistics.map(s -> (long) s.bytes()).filter(b -> b > 0).stream()
                .mapToLong(b -> b)
                .findFirst();
    }

    /** {@code Oracle holds 9.1 MB in segments, compressed by ADVANCED; uncompressed, rows x average length, 15 MB}. */
    String held() {
        String compressed = compressed().map(c -> ", compressed by " + c).orElse("");
        String segments = segments().isPresent()
                ? "Oracle holds " + ByteCount.text(segments().getAsLong()) + " in segments"
                : "Oracle holds it in segments of unknown size";
        String length = uncompressed().isEmpty()
                ? "; the average length of its rows is not known"
                : "; " + (compressed.isEmpty() ? "" : "uncompressed, ") + "rows x average length, "
                        + ByteCount.text(uncompressed().getAsLong());
        return segments + compressed + length + lobs() + conditions();
    }

    /** {@code ADVANCED (2 of 3 partitions)}. */
    Optional<String> compressed() {
        List<Extent> parts = LeafStatistics.parts(copy).stream().map(size::of).toList();
        Map<String, Long> kinds = parts.stream()
                .flatMap(e -> e.compression().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(kinds.entrySet().stream()
                        .map(k -> k.getKey()
                                + (k.getValue() == parts.size()
                                        ? ""
                                        : " (" + k.getValue() + " of " + parts.size() + " partitions)"))
                        .collect(Collectors.joining(", ")));
    }

    /** The average length leaves them out. */
    private String lobs() {
        if (size.lobs().isPresent()) {
            return "; beside the rows " + ByteCount.text(size.lobs().getAsLong())
                    + " in segments of LOBs, counted as they are";
        }
        boolean any = copy.table().columns().stream().anyMatch(DatabaseRows::isLob);
        return any && segments().isEmpty()
                ? "; LOBs beside the rows are not counted, since their segments are not readable"
                : "";
    }

    private String conditions() {
        return copy.chunks().stream()
                        .anyMatch(c -> c.slice() instanceof Slice.OfDatabase slice
                                && !slice.conditions().isEmpty())
                ? "; all rows are counted, not only those that the condition takes"
                : "";
    }

    /** Which statistics are missing or stale, with the cure; empty where none are. */
    Optional<String> gaps() {
        return statistics
                .filter(s -> !s.missing().isEmpty() || !s.stale().isEmpty())
                .map(s -> "statistics are " + missing(s)
                        + (s.missing().isEmpty() || s.stale().isEmpty() ? "" : ", and ") + stale(s) + ": " + gathers());
    }

    private static String missing(LeafStatistics statistics) {
        int missing = statistics.missing().size();
        return missing == 0
                ? ""
                : "missing of " + missing + " of " + statistics.leaves() + " partitions (" + some(statistics.missing())
                        + "), each counted with the table's average";
    }

    private static String stale(LeafStatistics statistics) {
        int stale = statistics.stale().size();
        if (stale == 0 || statistics.leaves() == 0) {
            return stale == 0 ? "" : "stale";
        }
        return "stale of " + stale + " of " + statistics.leaves() + " partitions (" + some(statistics.stale()) + ")";
    }

    /** {@code DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them}. */
    String gathers() {
        return STATISTICS + "("
                + name().schema().map(s -> argument(s.text()) + ", ").orElse("")
                + argument(name().name().text())
                + ") gathers them";
    }

    /** In double quotes where Oracle would fold it to upper case. */
    private static String argument(String name) {
        String quoted = name.matches("[A-Z][A-Z0-9_$#]*") ? name : '"' + name + '"';
        return "'" + quoted.replace("'", "''") + "'";
    }

    /** The first of them, and how many more there are. */
    static String some(List<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return first + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
