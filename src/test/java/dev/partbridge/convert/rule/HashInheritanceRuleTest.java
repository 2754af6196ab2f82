package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashInheritanceRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(HashInheritanceRule.ID).orElseThrow().values())
                .containsExactlyElementsOf(Arrays.stream(HashInheritanceRule.values())
                        .map(HashInheritanceRule::choice)
                        .toList());
    }

    @Test
    void readsItsChoices() {
        for (HashInheritanceRule value : HashInheritanceRule.values()) {
            assertThat(HashInheritanceRule.of(value.choice())).isEqualTo(value);
        }
        assertThat(HashInheritanceRule.of("").choice())
                .isEqualTo(Registry.get()
                        .rule(HashInheritanceRule.ID)
                        .orElseThrow()
                        .defaultChoice());
    }
}
