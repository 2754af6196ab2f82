package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LandingRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(LandingRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(LandingRule.values())
                        .map(LandingRule::choice)
                        .toList());
        assertThat(LandingRule.of("landing")).isEqualTo(LandingRule.LANDING);
        assertThat(LandingRule.of("none")).isEqualTo(LandingRule.NONE);
    }
}
