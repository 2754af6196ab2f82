package dev.partbridge.convert.rule;

/** Rule {@code empty-string}: whether an empty text may come into the target, where Oracle has NULL. */
public enum EmptyTextRule {
    /** As PostgreSQL has it: beside NULL. */
    NULL("null"),
    /** Never: a check of each text column refuses it. */
    CHECK("check");

    public static final String ID = "empty-string";

    /** Where there are texts; a CHAR can become one of any length. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.TYPES,
            (table, model) -> Tables.anyType(table, "VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR"));

    private final String choice;

    EmptyTextRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static EmptyTextRule of(String choice) {
        for (EmptyTextRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return NULL;
    }
}
