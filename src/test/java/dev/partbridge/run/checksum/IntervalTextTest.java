package dev.partbridge.run.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTextTest {
    @Test
    void readsOraclesLiterals() {
        assertThat(IntervalText.of("+02-06", 6)).isEqualTo(new IntervalText(30, 0));
        assertThat(IntervalText.of("-02-06", 6)).isEqualTo(new IntervalText(-30, 0));
        assertThat(IntervalText.of("-05 10:20:30.5", 6)).isEqualTo(new IntervalText(0, -469_230_500_000L));
        assertThat(IntervalText.of("0 00:00:01", 6)).isEqualTo(new IntervalText(0, 1_000_000));
    }

    @Test
    void readsWords() {
        assertThat(IntervalText.of("-1 years -2 mons", 6)).isEqualTo(new IntervalText(-14, 0));
        assertThat(IntervalText.of("-1 days -02:03:04.500000000", 6)).isEqualTo(new IntervalText(0, -93_784_500_000L));
    }

    @Test
    void roundsAsTheServerDoes() {
        assertThat(IntervalText.of("0 00:00:00.123456789", 6)).isEqualTo(new IntervalText(0, 123_457));
        assertThat(IntervalText.of("0 00:00:00.15", 1)).isEqualTo(new IntervalText(0, 200_000));
    }

    @Test
    void refusesOtherTexts() {
        assertThatThrownBy(() -> IntervalText.of("2 fortnights", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"2 fortnights\" is no interval of Oracle's form");
    }
}
