package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowidRangesTest {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @Test
    void cutsByBlocksAcrossFiles() {
        List<Extent> extents = List.of(
                new Extent(RowidText.address(5, 128), 8),
                new Extent(RowidText.address(4, 1024), 16),
                new Extent(RowidText.address(4, 512), 8));
        assertThat(RowidRanges.cut(75_626, extents, 4))
                .isEqualTo(List.of(
                        new RowidRange("AAASdqAAAAAAAAAAAA", "AAASdqAAEAAAAP/H//"),
                        new RowidRange("AAASdqAAEAAAAQAAAA", "AAASdqAAEAAAAQHH//"),
                        new RowidRange("AAASdqAAEAAAAQIAAA", "AAASdqAAFAAAAB/H//"),
                        new RowidRange("AAASdqAAFAAAACAAAA", "AAASdqAP/AAP///H//")));
    }

    @Test
    void noMoreRangesThanBlocks() {
        assertThat(RowidRanges.cut(1, List.of(new Extent(RowidText.address(1, 8), 2)), 100))
                .hasSize(2);
        assertThat(RowidRanges.cut(1, List.of(new Extent(RowidText.address(1, 8), 2)), 1))
                .isEqualTo(List.of(new RowidRange("AAAAABAAAAAAAAAAAA", "AAAAABAP/AAP///H//")));
    }

    @Property(tries = 500)
    void everyRowidIsInOneRange(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5_000) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 0, max = 1_023) int file) {
        List<Extent> extents = new ArrayList<>();
        long blocks = 0;
        for (int i = 0; i < sizes.size(); i++) {
            extents.add(0, new Extent(RowidText.address((file + i) % 1_024, 10_000L * i + 8), sizes.get(i)));
            blocks += sizes.get(i);
        }
        List<RowidRange> ranges = RowidRanges.cut(75_626, extents, count);
        assertThat(ranges).hasSize((int) Math.min(count, blocks));
        long next = 0;
        for (RowidRange range : ranges) {
            assertThat(range.low()).startsWith("AAASdq").endsWith("AAA");
            assertThat(range.high()).startsWith("AAASdq").endsWith("H//");
            assertThat(address(range.low())).isEqualTo(next);
            assertThat(address(range.high())).isGreaterThanOrEqualTo(next);
            next = address(range.high()) + 1;
            long share = extents.stream()
                    .mapToLong(e -> Math.max(
                            0,
                            Math.min(e.address() + e.blocks(), address(range.high()) + 1)
                                    - Math.max(e.address(), address(range.low()))))
                    .sum();
            assertThat(share).isBetween(blocks / ranges.size(), blocks / ranges.size() + 1);
        }
        assertThat(next).isEqualTo(1L << 32);
    }

    private static long address(String rowid) {
        return number(rowid.substring(6, 9)) << 22 | number(rowid.substring(9, 15));
    }

    private static long number(String digits) {
        return digits.chars().mapToLong(DIGITS::indexOf).reduce(0, (a, b) -> 64 * a + b);
    }
}
