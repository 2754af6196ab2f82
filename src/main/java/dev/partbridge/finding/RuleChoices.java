package dev.partbridge.finding;

import java.util.List;
import java.util.Map;

/**
 * A rule of the registry with the choices it offers.
 *
 * @param id such as {@code keys}
 * @param title what is decided
 * @param choices choice value to its explanation, in the order of the registry; the first is the default
 */
public record RuleChoices(String id, String title, Map<String, String> choices) {
    /** The values on offer, the default first. */
    public List<String> values() {
        return List.copyOf(choices.keySet());
    }

    public String defaultChoice() {
        return values().get(0);
    }
}
