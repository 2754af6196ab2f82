package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NullKeysRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(NullKeysRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(NullKeysRule.values())
                        .map(NullKeysRule::choice)
                        .toList());
    }

    @Test
    void onlyANullableKeyNeedsDefault() {
        assertThat(NullKeysRule.of("default-partition").takesDefault(true)).isTrue();
        assertThat(NullKeysRule.of("default-partition").takesDefault(false)).isFalse();
        assertThat(NullKeysRule.of("maxvalue-only").takesDefault(true)).isFalse();
    }
}
