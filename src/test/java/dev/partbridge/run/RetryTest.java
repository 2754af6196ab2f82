package dev.partbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void waitsTwiceAsLongEachTime() {
        Retry retry = Retry.of(8);
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(retry::before).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(retry.before(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Retry.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retry(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
