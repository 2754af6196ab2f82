package dev.partbridge.convert.rule;

/** Rule {@code timestamp-tz}: whether the offset of a TIMESTAMP WITH TIME ZONE is kept. */
public enum ZoneOffsetRule {
    /** The moment alone. */
    NONE("none"),
    /** Beside it, in a column of minutes. */
    COLUMN("offset-column");

    public static final String ID = "timestamp-tz";

    /** Where a time has an offset. */
    public static final RuleScope SCOPE = new RuleScope(
            ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyType(table, "TIMESTAMP WITH TIME ZONE"));

    private final String choice;

    ZoneOffsetRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static ZoneOffsetRule of(String choice) {
        for (ZoneOffsetRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return NONE;
    }
}
