package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.rule.KeysRule.PrimaryKeyForm;
import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeysRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(KeysRule.ID).orElseThrow().values())
                .isEqualTo(
                        Arrays.stream(KeysRule.values()).map(KeysRule::choice).toList());
    }

    @Test
    void parentsByReferenceAreAlwaysWidened() {
        assertThat(KeysRule.of("per-partition", false)).isEqualTo(KeysRule.PER_PARTITION);
        assertThat(KeysRule.of("per-partition", true)).isEqualTo(KeysRule.AS_NEEDED);
    }

    @Test
    void nullableKeyIsNoPrimaryKey() {
        assertThat(KeysRule.WIDEN.primaryKey(false, 12)).isEqualTo(PrimaryKeyForm.WIDENED);
        assertThat(KeysRule.WIDEN.primaryKey(true, 15)).isEqualTo(PrimaryKeyForm.UNIQUE_NULLS_NOT_DISTINCT);
        assertThat(KeysRule.WIDEN.primaryKey(true, 14)).isEqualTo(PrimaryKeyForm.PER_PARTITION);
        assertThat(KeysRule.PER_PARTITION.primaryKey(false, 18)).isEqualTo(PrimaryKeyForm.PER_PARTITION);
    }
}
