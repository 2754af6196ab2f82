package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservedWordsRuleTest {
    @Test
    void changesReservedWordsByChoiceOnly() {
        assertThat(ReservedWordsRule.of("quote").name("order")).isEqualTo("order");
        assertThat(ReservedWordsRule.of("suffix").name("order")).isEqualTo("order_");
        assertThat(ReservedWordsRule.of("suffix").name("orders")).isEqualTo("orders");
        assertThat(ReservedWordsRule.of("suffix").name("ORDER")).isEqualTo("ORDER");
    }
}
