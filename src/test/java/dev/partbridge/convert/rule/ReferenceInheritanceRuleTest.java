package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceInheritanceRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get()
                        .rule(ReferenceInheritanceRule.ID)
                        .orElseThrow()
                        .values())
                .containsExactlyElementsOf(Arrays.stream(ReferenceInheritanceRule.values())
                        .map(ReferenceInheritanceRule::choice)
                        .toList());
    }

    @Test
    void readsItsChoices() {
        for (ReferenceInheritanceRule value : ReferenceInheritanceRule.values()) {
            assertThat(ReferenceInheritanceRule.of(value.choice())).isEqualTo(value);
        }
        assertThat(ReferenceInheritanceRule.of("").choice())
                .isEqualTo(Registry.get()
                        .rule(ReferenceInheritanceRule.ID)
                        .orElseThrow()
                        .defaultChoice());
    }
}
