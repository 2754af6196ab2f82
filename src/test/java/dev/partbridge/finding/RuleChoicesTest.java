package dev.partbridge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleChoicesTest {
    @Test
    void aFormOffersWhateverFillsIt() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("premake-12", "Twelve.");
        choices.put("premake-<number>", "So many.");
        choices.put("zone:<zone>", "In this zone.");
        choices.put("none", "None.");
        RuleChoices rule = new RuleChoices("future", "The future", choices);

        assertThat(rule.values()).containsExactly("premake-12", "none");
        assertThat(rule.forms()).containsExactly("premake-<number>", "zone:<zone>");
        assertThat(rule.defaultChoice()).isEqualTo("premake-12");
        assertThat(List.of("premake-12", "premake-1", "premake-24", "zone:Europe/Vienna", "none"))
                .allMatch(rule::offers);
        assertThat(List.of(
                        "",
                        "premake-0",
                        "premake-012",
                        "premake--1",
                        "premake-1x",
                        "premake-<number>",
                        "premake-10000",
                        "zone:",
                        "zone:a b",
                        "None"))
                .noneMatch(rule::offers);
        assertThat(rule.refusal("premake-10000"))
                .isEqualTo("rule future does not take \"premake-10000\": premake- takes a whole number from 1 to 9999");
        assertThat(rule.refusal("never"))
                .isEqualTo(
                        "rule future has no choice \"never\"; it offers premake-12, none, premake-<number>, zone:<zone>");
        assertThat(rule.explanation("premake-12")).isEqualTo("Twelve.");
        assertThat(rule.explanation("premake-24")).isEqualTo("So many.");
        assertThat(rule.explanation("never")).isEmpty();
    }
}
