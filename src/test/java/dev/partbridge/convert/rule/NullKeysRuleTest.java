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
        assertThat(Registry.get().rule(MaxvalueRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(MaxvalueRule.values())
                        .map(MaxvalueRule::choice)
                        .toList());
        for (NullKeysRule rule : NullKeysRule.values()) {
            assertThat(NullKeysRule.of(rule.choice())).isEqualTo(rule);
        }
    }

    @Test
    void maxvalueIsDefaultOnlyWhereNullMustStayInIt() {
        assertThat(MaxvalueRule.AUTO.takesDefault(true, NullKeysRule.DEFAULT_PARTITION))
                .isTrue();
        assertThat(MaxvalueRule.AUTO.takesDefault(false, NullKeysRule.DEFAULT_PARTITION))
                .isFalse();
        assertThat(MaxvalueRule.AUTO.takesDefault(true, NullKeysRule.SEPARATE)).isFalse();
        assertThat(MaxvalueRule.AUTO.takesDefault(true, NullKeysRule.MAXVALUE_ONLY))
                .isFalse();
        for (MaxvalueRule rule : MaxvalueRule.values()) {
            assertThat(MaxvalueRule.of(rule.choice())).isEqualTo(rule);
        }
    }

    @Test
    void aDbaCanForceEither() {
        assertThat(MaxvalueRule.DEFAULT.takesDefault(false, NullKeysRule.SEPARATE))
                .isTrue();
        assertThat(MaxvalueRule.TO_MAXVALUE.takesDefault(true, NullKeysRule.DEFAULT_PARTITION))
                .isFalse();
    }
}
