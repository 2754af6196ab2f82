package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedTextTest {
    @Test
    void showsWhatDiffersWithLinesAround() {
        UnifiedText text = new UnifiedText();
        text.add(List.of("a", "b", "c", "d", "e"), List.of("a", "b", "c", "D", "e"));
        text.add(List.of(), List.of("new"));
        text.add(List.of("f", "g", "h", "i", "j", "k", "l", "m"), List.of("f", "g", "h", "i", "j", "k", "l", "m"));
        text.add(List.of("gone"), List.of());
        assertThat(text.text("x", "y"))
                .isEqualTo(
                        """
                --- x
                +++ y
                @@ -1,8 +1,9 @@
                 a
                 b
                 c
                -d
                +D
                 e
                +new
                 f
                 g
                 h
                @@ -11,4 +12,3 @@
                 k
                 l
                 m
                -gone
                """);
    }

    @Test
    void isEmptyWhereNothingDiffers() {
        UnifiedText text = new UnifiedText();
        text.add(List.of("a"), List.of("a"));
        assertThat(text.text("x", "y")).isEmpty();
    }

    @Test
    void tellsASideWithoutLines() {
        UnifiedText text = new UnifiedText();
        text.add(List.of(), List.of("a", "b"));
        assertThat(text.text("x", "y")).isEqualTo("--- x\n+++ y\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    }

    /** What another program makes of it is the second text. */
    @Test
    void canBeApplied() throws PatchFailedException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            UnifiedText text = new UnifiedText();
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            for (int part = 0; part < random.nextInt(6) + 1; part++) {
                List<String> left = lines(random);
                List<String> right = random.nextInt(3) > 0 ? left : lines(random);
                text.add(left, right);
                first.addAll(left);
                second.addAll(right);
            }
            List<String> lines = text.text("x", "y").lines().toList();
            assertThat(first.equals(second)).isEqualTo(lines.isEmpty());
            assertThat(UnifiedDiffUtils.parseUnifiedDiff(lines).applyTo(first)).isEqualTo(second);
        }
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> "line " + random.nextInt(5))
                .toList();
    }
}
