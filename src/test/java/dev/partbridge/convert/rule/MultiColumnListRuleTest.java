package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultiColumnListRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(MultiColumnListRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(MultiColumnListRule.values())
                        .map(MultiColumnListRule::choice)
                        .toList());
        assertThat(MultiColumnListRule.of("expression")).isEqualTo(MultiColumnListRule.EXPRESSION);
        assertThat(MultiColumnListRule.of("nested")).isEqualTo(MultiColumnListRule.NESTED);
    }
}
