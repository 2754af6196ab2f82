package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code hash-inheritance}: what becomes of hash partitions where inheritance is used, whose CHECKs know no hash. */
public enum HashInheritanceRule {
    /** One ordinary table. */
    PLAIN_TABLE("plain-table"),
    /** The table is left out. */
    REFUSE("refuse");

    public static final String ID = "hash-inheritance";

    /** Where a hash or nothing at all decides the partition. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.by(table, Partitioning.Hash.class) && !Tables.parentByReference(table, model),
            true);

    private final String choice;

    HashInheritanceRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static HashInheritanceRule of(String choice) {
        for (HashInheritanceRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return PLAIN_TABLE;
    }
}
