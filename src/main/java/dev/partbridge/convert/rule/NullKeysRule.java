package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.BoundValue;

/** Rule {@code null-keys}: where rows without a partition key go, which Oracle keeps in the MAXVALUE partition. */
public enum NullKeysRule {
    /** The MAXVALUE partition becomes the DEFAULT partition and takes them. */
    DEFAULT_PARTITION("default-partition"),
    /** The MAXVALUE partition stays a range; they are refused. */
    MAXVALUE_ONLY("maxvalue-only");

    public static final String ID = "null-keys";

    /** Where a range key may be NULL and a partition reaches to MAXVALUE. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.rangeKey(table).stream().anyMatch(c -> !c.notNull())
                    && Tables.anyBound(table, b -> b instanceof BoundValue.MaxValue));

    private final String choice;

    NullKeysRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry. */
    public static NullKeysRule of(String choice) {
        return choice.equals(MAXVALUE_ONLY.choice) ? MAXVALUE_ONLY : DEFAULT_PARTITION;
    }

    /**
     * Whether a partition up to MAXVALUE is made the DEFAULT partition.
     *
     * @param keyNullable a column of the partition key may be NULL
     */
    public boolean takesDefault(boolean keyNullable) {
        return keyNullable && this == DEFAULT_PARTITION;
    }
}
