package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code interval-future}: which partitions an interval table gets ahead of its rows. */
public enum IntervalFutureRule {
    /** Twelve partitions. */
    PREMAKE_12("premake-12"),
    /** Three partitions. */
    PREMAKE_3("premake-3"),
    /** None. */
    NONE("none");

    public static final String ID = "interval-future";

    /** Where Oracle makes partitions of a range itself. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.first(table, Partitioning.Range.class)
                    .filter(r -> r.interval().isPresent())
                    .isPresent());

    private final String choice;

    IntervalFutureRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static IntervalFutureRule of(String choice) {
        for (IntervalFutureRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return PREMAKE_12;
    }

    /** How many partitions are made above the last one. */
    public int ahead() {
        return switch (this) {
            case PREMAKE_12 -> 12;
            case PREMAKE_3 -> 3;
            case NONE -> 0;
        };
    }

    /** As the end of a sentence. */
    public String told() {
        return switch (this) {
            case PREMAKE_12 -> "twelve are made ahead, later ones must be added";
            case PREMAKE_3 -> "three are made ahead, later ones must be added";
            case NONE -> "none is made ahead, each must be added before its rows come";
        };
    }
}
