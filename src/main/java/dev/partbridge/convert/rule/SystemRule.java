package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code system}: what becomes of system partitions, which no column decides. */
public enum SystemRule {
    /** One ordinary table. */
    PLAIN("plain"),
    /** Hash partitions of the primary key. */
    HASH("hash");

    public static final String ID = "system";

    /** System partitions; without a primary key there is nothing to spread the rows by. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.by(table, Partitioning.BySystem.class)
                    && table.primaryKey().isPresent());

    private final String choice;

    SystemRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static SystemRule of(String choice) {
        for (SystemRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return PLAIN;
    }
}
