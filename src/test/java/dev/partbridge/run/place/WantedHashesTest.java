package dev.partbridge.run.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WantedHashesTest {
    @Test
    void passesWhatIsLookedForAndFewOthers() {
        WantedHashes hashes = new WantedHashes();
        SplittableRandom random = new SplittableRandom(1);
        long[] wanted = random.longs(2_000_000).toArray();
        for (int i = 0; i < wanted.length; i += 2) {
            hashes.add(wanted[i], wanted[i + 1]);
        }
        for (int i = 0; i < wanted.length; i += 2) {
            assertThat(hashes.mayHave(wanted[i], wanted[i + 1])).isTrue();
        }
        int others = 0;
        for (int i = 0; i < 1_000_000; i++) {
            others += hashes.mayHave(random.nextLong(), random.nextLong()) ? 1 : 0;
        }
        // a million are looked for, of others one in a thousand
        assertThat(others).isBetween(1, 1_500);
    }

    @Test
    void takesBothEndsOfTheNumbers() {
        WantedHashes hashes = new WantedHashes();
        assertThat(hashes.mayHave(0, 0)).isFalse();
        hashes.add(0, -1);
        assertThat(hashes.mayHave(0, -1)).isTrue();
        assertThat(hashes.mayHave(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
        hashes.add(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(hashes.mayHave(Long.MIN_VALUE, Long.MAX_VALUE)).isTrue();
    }
}
