package dev.partbridge.run.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void fewAreAllLookedAt() {
        Sample<Integer> sample = Sample.spaced(numbers(64));
        assertThat(sample.chosen()).isEqualTo(numbers(64));
        assertThat(sample.scope("64 queries")).isEqualTo("64 queries");
        assertThat(Sample.spaced(List.of()).isWhole()).isTrue();
    }

    @Test
    void ofManyTheFirstTheLastAndSomeEvenlySpacedAre() {
        Sample<Integer> sample = Sample.spaced(numbers(1000));
        assertThat(sample.chosen()).hasSize(64).doesNotHaveDuplicates().isSorted();
        assertThat(sample.chosen()).startsWith(0, 15, 31, 47).endsWith(967, 983, 999);
        assertThat(sample.scope("1000 queries")).isEqualTo("checked 64 of 1000 children");
        assertThat(Sample.spaced(numbers(65)).chosen()).contains(0, 64).doesNotHaveDuplicates();
    }

    @Test
    void wholeIsAllHoweverMany() {
        Sample<Integer> sample = Sample.whole(numbers(1000));
        assertThat(sample.chosen()).hasSize(1000);
        assertThat(sample.scope("1000 queries")).isEqualTo("1000 queries");
    }

    private static List<Integer> numbers(int many) {
        return IntStream.range(0, many).boxed().toList();
    }
}
