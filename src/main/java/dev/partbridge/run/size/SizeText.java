package dev.partbridge.run.size;

import dev.partbridge.plan.Plan;
import dev.partbridge.run.ByteCount;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how much room a plan will take. */
public final class SizeText {
    private final Plan plan;
    private final List<TableSize> sizes;
    private final List<StoredTable> stored;

    private SizeText(Plan plan) {
        this.plan = plan;
        this.sizes = SizeEstimate.of(plan);
        this.stored = StoredTable.of(plan);
    }

    /** The sum, and which statistics of a database are wanting; nothing where no rows are known. */
    public static List<String> sum(Plan plan) {
        SizeText text = new SizeText(plan);
        return Stream.concat(text.sum().stream(), text.gaps()).toList();
    }

    /** A line for each table, and the sum. */
    public static List<String> each(Plan plan) {
        SizeText text = new SizeText(plan);
        return Stream.concat(text.each(), text.sum().stream()).toList();
    }

    private Optional<String> sum() {
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        long table = sizes.stream().mapToLong(TableSize::table).sum();
        long indexes = sizes.stream().mapToLong(TableSize::indexes).sum();
        long unknown = plan.copies().stream()
                        .filter(c -> c.rows() == 0
                                && !plan.stored().containsKey(c.table().oracle()))
                        .count()
                + unknown().size();
        return Optional.of("disk on the target, estimated: " + ByteCount.text(table + indexes) + " (rows "
                + ByteCount.text(table) + ", keys and indexes " + ByteCount.text(indexes)
                + "), and in all as much WAL; not known is the compression of long values (TOAST)" + held()
                + (unknown == 0 ? "" : "; nothing is known of the rows of " + unknown + " more"));
    }

    /** By the segments alone nothing is estimated: they may be compressed, or half empty. */
    private String held() {
        List<StoredTable> known =
                stored.stream().filter(t -> t.statistics().isPresent()).toList();
        OptionalLong segments =
                known.stream().flatMapToLong(t -> t.segments().stream()).reduce(Long::sum);
        OptionalLong rows =
                known.stream().flatMapToLong(t -> t.uncompressed().stream()).reduce(Long::sum);
        String compressed = known.stream().anyMatch(t -> t.compressed().isPresent()) ? ", some compressed" : "";
        return (segments.isEmpty()
                        ? ""
                        : "; Oracle holds " + ByteCount.text(segments.getAsLong()) + " in segments" + compressed)
                + (rows.isEmpty() ? "" : "; rows x average length there, " + ByteCount.text(rows.getAsLong()));
    }

    private List<StoredTable> unknown() {
        return stored.stream().filter(t -> t.statistics().isEmpty()).toList();
    }

    /** For all tables together; a dry run has them table by table. */
    private Stream<String> gaps() {
        List<String> lines = new ArrayList<>();
        List<StoredTable> incomplete =
                stored.stream().filter(t -> t.gaps().isPresent()).toList();
        if (!unknown().isEmpty()) {
            lines.add("disk: Oracle has no statistics of "
                    + StoredTable.some(
                            unknown().stream().map(t -> t.name().toString()).toList())
                    + ", so nothing is estimated there; " + unknown().get(0).gathers()
                    + (unknown().size() > 1 ? ", and so on" : ""));
        }
        incomplete.stream().limit(StoredTable.SHOWN).forEach(t -> t.gaps()
                .ifPresent(g -> lines.add("disk of " + t.name() + ": " + g)));
        if (incomplete.size() > StoredTable.SHOWN) {
            lines.add("disk: statistics are missing or stale of " + (incomplete.size() - StoredTable.SHOWN)
                    + " more tables, which a dry run names");
        }
        return lines.stream();
    }

    private Stream<String> each() {
        Map<QualifiedName, StoredTable> known =
                stored.stream().collect(Collectors.toMap(t -> t.copy().table().postgres(), Function.identity()));
        Stream<String> estimated = sizes.stream()
                .map(s -> line(s)
                        + Optional.ofNullable(known.get(s.name()))
                                .map(t -> "; " + t.held()
                                        + t.gaps().map(g -> "; " + g).orElse(""))
                                .orElse(""));
        Stream<String> others = unknown().stream()
                .map(t -> "disk of " + t.copy().table().postgres() + " is not estimated: Oracle has no statistics of "
                        + t.name()
                        + t.segments().stream()
                                .mapToObj(b -> ", only " + ByteCount.text(b) + " in segments")
                                .collect(Collectors.joining())
                        + "; " + t.gathers());
        return Stream.concat(estimated, others);
    }

    private static String line(TableSize size) {
        return String.format(
                Locale.ROOT,
                "disk of %s, estimated: %,d rows %s, keys and indexes %s, WAL %s",
                size.name(),
                size.rows(),
                ByteCount.text(size.table()),
                ByteCount.text(size.indexes()),
                ByteCount.text(size.wal()));
    }
}
