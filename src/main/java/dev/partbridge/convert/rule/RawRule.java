package dev.partbridge.convert.rule;

/** Rule {@code raw}: what becomes of RAW(16). */
public enum RawRule {
    /** bytea, as of other lengths. */
    BYTEA("bytea"),
    /** uuid. */
    UUID("uuid");

    public static final String ID = "raw";

    /** Where there is a RAW. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyType(table, "RAW"));

    private final String choice;

    RawRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static RawRule of(String choice) {
        for (RawRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return BYTEA;
    }
}
