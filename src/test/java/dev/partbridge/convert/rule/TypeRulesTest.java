package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules of types and defaults: the registry lists what each implements, the default first. */
class TypeRulesTest {
    @Test
    void listsWhatTheyImplement() {
        same(DateRule.ID, DateRule.values(), DateRule::choice, DateRule::of);
        same(NumberRule.ID, NumberRule.values(), NumberRule::choice, NumberRule::of);
        same(CharRule.ID, CharRule.values(), CharRule::choice, CharRule::of);
        same(RawRule.ID, RawRule.values(), RawRule::choice, RawRule::of);
        same(EmptyTextRule.ID, EmptyTextRule.values(), EmptyTextRule::choice, EmptyTextRule::of);
        same(ZoneOffsetRule.ID, ZoneOffsetRule.values(), ZoneOffsetRule::choice, ZoneOffsetRule::of);
        same(DefaultOnNullRule.ID, DefaultOnNullRule.values(), DefaultOnNullRule::choice, DefaultOnNullRule::of);
        same(UnknownTypeRule.ID, UnknownTypeRule.values(), UnknownTypeRule::choice, UnknownTypeRule::of);
        assertThat(Registry.get().rule(ClockZoneRule.ID).orElseThrow().defaultChoice())
                .isEqualTo(ClockZoneRule.SESSION);
    }

    @Test
    void zonesAreNamed() {
        assertThat(ClockZoneRule.zone("session")).isEmpty();
        assertThat(ClockZoneRule.zone("zone:UTC")).contains("UTC");
        assertThat(Registry.get().rule(ClockZoneRule.ID).orElseThrow())
                .satisfies(rule -> assertThat(rule.values()).containsExactly("session", "zone:UTC"))
                .satisfies(rule -> assertThat(rule.offers("zone:Europe/Vienna")).isTrue())
                .satisfies(rule -> assertThat(rule.offers("zone:Nowhere")).isFalse())
                .satisfies(rule -> assertThat(rule.offers("zone:<time-zone>")).isFalse())
                .satisfies(rule -> assertThat(rule.offers("zone:")).isFalse());
    }

    private static <T> void same(String id, T[] values, Function<T, String> choice, Function<String, T> of) {
        List<String> choices = Arrays.stream(values).map(choice).toList();
        assertThat(Registry.get().rule(id).orElseThrow().values()).isEqualTo(choices);
        assertThat(choices.stream().map(of).toList()).isEqualTo(Arrays.asList(values));
        assertThat(of.apply("unheard of")).isEqualTo(values[0]);
    }
}
