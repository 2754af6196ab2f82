package dev.partbridge.run.size;

import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.model.StoredSize.Extent;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The statistics of the partitions and subpartitions that a copy reads; one without any has as many rows as is left of
 * the table's, else as the others have.
 *
 * @param rows of all of them
 * @param bytes rows by average length; 0 where no length is known
 * @param missing those without statistics
 * @param stale those whose statistics Oracle holds for stale
 * @param leaves how many there are; 0 for a table without partitions
 */
record LeafStatistics(long rows, double bytes, List<String> missing, List<String> stale, int leaves) {
    LeafStatistics {
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
    }

    /** Absent where nothing was gathered. */
    static Optional<LeafStatistics> of(Step.Copy copy, StoredSize stored) {
        Set<Optional<Identifier>> parts = parts(copy);
        List<Optional<Identifier>> missing =
                parts.stream().filter(p -> stored.of(p).rows().isEmpty()).toList();
        OptionalLong fill = missing.isEmpty() ? OptionalLong.of(0) : fill(stored, missing.size());
        return fill.isEmpty() ? Optional.empty() : Optional.of(sum(parts, missing, stored, fill.getAsLong()));
    }

    /** What the copy reads; one that reads the whole table has no name here. */
    static Set<Optional<Identifier>> parts(Step.Copy copy) {
        Set<Optional<Identifier>> parts = new LinkedHashSet<>();
        for (Chunk chunk : copy.chunks()) {
            parts.add(
                    chunk.slice() instanceof Slice.OfDatabase slice
                            ? slice.subpartition().or(slice::partition)
                            : Optional.empty());
        }
        return parts;
    }

    private static OptionalLong fill(StoredSize stored, int missing) {
        long[] known = stored.parts().values().stream()
                .flatMapToLong(e -> e.rows().stream())
                .toArray();
        long sum = 0;
        for (long rows : known) {
            sum += rows;
        }
        long left = stored.whole().rows().orElse(0) - sum;
        if (left > 0) {
            return OptionalLong.of(left / missing);
        }
        return known.length > 0 ? OptionalLong.of(sum / known.length) : OptionalLong.empty();
    }

    private static LeafStatistics sum(
            Set<Optional<Identifier>> parts, List<Optional<Identifier>> missing, StoredSize stored, long fill) {
        double length = stored.whole().statistics().rowLength().stream()
                .asDoubleStream()
                .findFirst()
                .orElseGet(() -> average(stored).orElse(0));
        long rows = 0;
        double bytes = 0;
        List<String> stale = new ArrayList<>();
        for (Optional<Identifier> part : parts) {
            Extent extent = stored.of(part);
            long own = extent.rows().orElse(fill);
            OptionalLong ownLength = extent.statistics().rowLength();
            rows += own;
            bytes += own * (ownLength.isPresent() ? ownLength.getAsLong() : length);
            if (extent.statistics().stale()) {
                stale.add(text(part));
            }
        }
        boolean whole = parts.contains(Optional.<Identifier>empty());
        return new LeafStatistics(
                rows, bytes, missing.stream().map(LeafStatistics::text).toList(), stale, whole ? 0 : parts.size());
    }

    /** Of the parts whose rows have a length, each as often as it has rows. */
    private static OptionalDouble average(StoredSize stored) {
        double rows = 0;
        double bytes = 0;
        for (Extent extent : stored.parts().values()) {
            OptionalLong length = extent.statistics().rowLength();
            if (length.isPresent()) {
                rows += extent.rows().orElse(0);
                bytes += (double) extent.rows().orElse(0) * length.getAsLong();
            }
        }
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of(bytes / rows);
    }

    private static String text(Optional<Identifier> part) {
        return part.map(Identifier::toString).orElse("");
    }
}
