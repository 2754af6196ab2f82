package dev.partbridge.oracle.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a segment into ranges of about the same number of blocks. The first range begins with the lowest rowid there can
 * be and the last ends with the highest, and each begins where the one before it ends: whatever the extents say, every
 * rowid of the data object lies in exactly one range.
 */
final class RowidRanges {
    private RowidRanges() {}

    /**
     * The ranges in their order.
     *
     * @param count how many are wanted; there are fewer when the segment has fewer blocks
     */
    static List<RowidRange> cut(long dataObject, List<Extent> extents, int count) {
        List<Extent> sorted = extents.stream()
                .sorted(Comparator.comparingLong(Extent::address))
                .toList();
        long blocks = sorted.stream().mapToLong(Extent::blocks).sum();
        long ranges = Math.max(1, Math.min(count, blocks));
        List<RowidRange> cut = new ArrayList<>();
        long from = 0;
        for (long i = 1; i < ranges; i++) {
            long next = address(sorted, blocks * i / ranges);
            cut.add(range(dataObject, from, next - 1));
            from = next;
        }
        cut.add(range(dataObject, from, RowidText.LAST_ADDRESS));
        return cut;
    }

    /** The block behind so many blocks of the segment. */
    private static long address(List<Extent> sorted, long before) {
        long rest = before;
        for (Extent extent : sorted) {
            if (rest < extent.blocks()) {
                return extent.address() + rest;
            }
            rest -= extent.blocks();
        }
        throw new IllegalArgumentException("a segment has no block " + before);
    }

    private static RowidRange range(long dataObject, long from, long to) {
        return new RowidRange(RowidText.of(dataObject, from, 0), RowidText.of(dataObject, to, RowidText.LAST_ROW));
    }
}
