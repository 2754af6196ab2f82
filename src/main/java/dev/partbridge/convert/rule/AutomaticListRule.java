package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;

/** Rule {@code automatic-list}: what becomes of values that no partition lists, for which Oracle makes partitions. */
public enum AutomaticListRule {
    /** A DEFAULT partition takes them. */
    DEFAULT_PARTITION("default-partition"),
    /** They are refused. */
    REFUSE("refuse");

    public static final String ID = "automatic-list";

    /** Where Oracle makes partitions of a list itself. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.first(table, Partitioning.ByList.class)
                            .filter(Partitioning.ByList::automatic)
                            .isPresent()
                    || table.subpartitioning()
                            .filter(Subpartitioning::automatic)
                            .isPresent());

    private final String choice;

    AutomaticListRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static AutomaticListRule of(String choice) {
        for (AutomaticListRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return DEFAULT_PARTITION;
    }
}
