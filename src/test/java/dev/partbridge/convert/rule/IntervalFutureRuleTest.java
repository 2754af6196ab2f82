package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Choices;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntervalFutureRuleTest {
    @Test
    void anyNumberCanBeMadeAhead() {
        assertThat(IntervalFutureRule.of("premake-12").ahead()).isEqualTo(12);
        assertThat(IntervalFutureRule.of("premake-24").ahead()).isEqualTo(24);
        assertThat(IntervalFutureRule.of("none").ahead()).isZero();
        assertThat(IntervalFutureRule.of("premake-24").told()).isEqualTo("24 are made ahead, later ones must be added");
        assertThat(IntervalFutureRule.of("premake-1").told()).isEqualTo("1 is made ahead, later ones must be added");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThat(Choices.defaults().with("interval-future", "premake-24").of("interval-future"))
                .isEqualTo("premake-24");
        assertThatThrownBy(() -> new Choices(Map.of("interval-future", "premake-many")))
                .hasMessage(
                        "rule interval-future does not take \"premake-many\": premake- takes a whole number from 1 to"
                                + " 9999");
        assertThatThrownBy(() -> new Choices(Map.of("interval-future", "never")))
                .hasMessage("rule interval-future has no choice \"never\"; it offers"
                        + " premake-12, premake-3, none, job, partman-4.7, partman-5,"
                        + " premake-<number>");
    }
}
