package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.BoundValue;

/** Rule {@code maxvalue}: what the partition up to MAXVALUE becomes. */
public enum MaxvalueRule {
    /** DEFAULT where it must take NULL as well, else a range. */
    AUTO("auto"),
    /** The DEFAULT partition. */
    DEFAULT("default"),
    /** A range TO (MAXVALUE), which takes no NULL. */
    TO_MAXVALUE("to-maxvalue");

    public static final String ID = "maxvalue";

    /** Where a partition of a range reaches to MAXVALUE. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.anyBound(table, b -> b instanceof BoundValue.MaxValue));

    private final String choice;

    MaxvalueRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static MaxvalueRule of(String choice) {
        for (MaxvalueRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return AUTO;
    }

    /**
     * Whether a partition up to MAXVALUE is made the DEFAULT partition.
     *
     * @param keyNullable a column of the partition key may be NULL
     * @param nullKeys where rows without key are to go
     */
    public boolean takesDefault(boolean keyNullable, NullKeysRule nullKeys) {
        return switch (this) {
            case AUTO -> keyNullable && nullKeys == NullKeysRule.DEFAULT_PARTITION;
            case DEFAULT -> true;
            case TO_MAXVALUE -> false;
        };
    }
}
