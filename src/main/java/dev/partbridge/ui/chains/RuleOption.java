package dev.partbridge.ui.chains;

import dev.partbridge.finding.RuleChoices;

/**
 * One rule of the registry as it stands for the selected table.
 *
 * @param current the choice in force
 */
record RuleOption(RuleChoices rule, String current) {
    /** What the present choice means. */
    String explanation() {
        return rule.explanation(current);
    }

    boolean isDefault() {
        return rule.defaultChoice().equals(current);
    }
}
