package dev.partbridge.run.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashesTest {
    /** In memory, in two runs, in hundreds of them, and with more than is read at a time in one. */
    @ParameterizedTest
    @ValueSource(ints = {100_000, 10_000, 97})
    void findsWhatWasAddedTwice(int most) throws IOException {
        long seed = 4711;
        Random random = new Random(seed);
        Set<Long> seen = new HashSet<>();
        Set<Long> expected = new HashSet<>();
        try (KeyHashes all = new KeyHashes(most)) {
            for (int chunk = 0; chunk < 3; chunk++) {
                try (KeyHashes part = new KeyHashes(most)) {
                    for (int i = 0; i < 6_500; i++) {
                        long hash = random.nextInt(200_000) - 100_000L;
                        part.add(hash);
                        if (!seen.add(hash)) {
                            expected.add(hash);
                        }
                    }
                    all.take(part);
                }
            }
            assertThat(all.twice(Integer.MAX_VALUE)).as("seed " + seed).isEqualTo(expected);
            // a second time, for a look that must be repeated
            assertThat(all.twice(Integer.MAX_VALUE)).isEqualTo(expected);
            assertThat(all.twice(10)).hasSize(11);
        }
    }

    @Test
    void takesTheExtremes() throws IOException {
        try (KeyHashes all = new KeyHashes(2)) {
            for (long hash : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, Long.MIN_VALUE, -1}) {
                all.add(hash);
            }
            assertThat(all.twice(9)).containsExactly(Long.MIN_VALUE);
        }
    }
}
