package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.BoundValue;

/** Rule {@code null-keys}: where rows without a range key go, which Oracle keeps in the MAXVALUE partition. */
public enum NullKeysRule {
    /** The MAXVALUE partition becomes the DEFAULT partition and takes them. */
    DEFAULT_PARTITION("default-partition"),
    /** The MAXVALUE partition stays a range; they are refused. */
    MAXVALUE_ONLY("maxvalue-only"),
    /** NULL becomes a value above all others, so that they stay among the rows of the MAXVALUE partition. */
    INFINITY("infinity"),
    /** The MAXVALUE partition stays a range; a DEFAULT partition beside it takes them and nothing else. */
    SEPARATE("separate");

    public static final String ID = "null-keys";

    /** Where a range key may be NULL and a partition reaches to MAXVALUE, or it has several columns. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.rangeKey(table).stream().anyMatch(c -> !c.notNull())
                    && (Tables.anyBound(table, b -> b instanceof BoundValue.MaxValue)
                            || Tables.rangeKey(table).size() > 1));

    private final String choice;

    NullKeysRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static NullKeysRule of(String choice) {
        for (NullKeysRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return DEFAULT_PARTITION;
    }
}
