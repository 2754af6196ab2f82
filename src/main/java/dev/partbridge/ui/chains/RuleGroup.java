package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules about one thing, as the inspector shows them.
 *
 * @param open whether its rules are shown, not its head alone
 */
record RuleGroup(RuleScope.Group about, boolean open, List<RuleOption> rules) {
    RuleGroup {
        rules = List.copyOf(rules);
    }

    /** How many rules do something else than by default, here or for a table of its own. */
    int changed() {
        return (int) rules.stream().filter(RuleGroup::isChanged).count();
    }

    /** How many rules an open finding is about. */
    int troubled() {
        return (int) rules.stream().filter(r -> r.worst().isPresent()).count();
    }

    /** The heaviest of those findings. */
    Optional<Severity> worst() {
        return rules.stream().flatMap(r -> r.worst().stream()).min(Comparator.naturalOrder());
    }

    boolean holds(String rule) {
        return rules.stream().anyMatch(r -> r.rule().id().equals(rule));
    }

    private static boolean isChanged(RuleOption option) {
        return !option.isDefault() || option.own() > 0;
    }
}
