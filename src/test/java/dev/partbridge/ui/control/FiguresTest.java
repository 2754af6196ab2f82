package dev.partbridge.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void writesSizesInUnits() {
        assertThat(Stream.of(0L, 999L, 1024L, 9_999_999L, 128_000_000L, 10_500_000_000L)
                        .map(Figures::bytes))
                .containsExactly("0 B", "999 B", "1.0 KB", "9.5 MB", "122 MB", "9.8 GB");
    }

    @Test
    void writesRoughNumbersInSteps() {
        assertThat(Stream.of(0L, 999L, 1000L, 9_949L, 9_950L, 999_499L, 999_500L, 1_234_567L, 48_912_077L)
                        .map(Figures::rough))
                .containsExactly("0", "999", "1.0 k", "9.9 k", "10 k", "999 k", "1.0 M", "1.2 M", "49 M");
    }

    @Test
    void writesDurationsInTheirTwoLargestUnits() {
        assertThat(Stream.of("PT0.84S", "PT21.9S", "PT62S", "PT1H2M59S")
                        .map(Duration::parse)
                        .map(Figures::duration))
                .containsExactly("0.8 s", "21 s", "1 min 02 s", "1 h 02 min");
    }

    @Test
    void saysHundredPercentOnlyForAll() {
        assertThat(List.of(Figures.percent(0), Figures.percent(0.9999), Figures.percent(1)))
                .containsExactly("0 %", "99 %", "100 %");
    }
}
