package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.finding.Severity;
import java.util.Optional;

/**
 * One rule of the registry as it stands for the selected table, or for all of them.
 *
 * @param group what it is about
 * @param current the choice in force
 * @param forAll the choice of tables that have none of their own
 * @param own how many tables have a choice of their own; of the selected table 1 or 0
 * @param effect what the choice is about here, in numbers
 * @param worst the heaviest of the open findings that another choice would change
 */
record RuleOption(
        RuleChoices rule,
        RuleScope.Group group,
        String current,
        String forAll,
        int own,
        String effect,
        Optional<Severity> worst) {
    /** What the present choice means. */
    String explanation() {
        return rule.explanation(current);
    }

    boolean isDefault() {
        return rule.defaultChoice().equals(current);
    }
}
