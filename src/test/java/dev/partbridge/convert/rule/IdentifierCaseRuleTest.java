package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierCaseRuleTest {
    @Test
    void foldsByChoice() {
        assertThat(IdentifierCaseRule.of("lower").fold("SALES_2024")).isEqualTo("sales_2024");
        assertThat(IdentifierCaseRule.of("lower").fold("Sales")).isEqualTo("Sales");
        assertThat(IdentifierCaseRule.of("keep").fold("SALES")).isEqualTo("SALES");
        assertThat(IdentifierCaseRule.of("lower-all").fold("Sales 2")).isEqualTo("sales 2");
    }

    /** Oracle's upper case of \u00df is itself; \u0130 has one letter in lower case here, two in Java's. */
    @Test
    void foldsLetterByLetter() {
        assertThat(IdentifierCaseRule.LOWER.fold("STRA\u00dfE")).isEqualTo("stra\u00dfe");
        assertThat(IdentifierCaseRule.LOWER.fold("\u0130")).isEqualTo("i");
        assertThat(IdentifierCaseRule.LOWER.fold("\ud801\udc00")).isEqualTo("\ud801\udc28");
    }
}
