package dev.partbridge.convert.rule;

/** Rule {@code date}: whether Oracle's DATE keeps its time of day. */
public enum DateRule {
    /** With its time of day. */
    TIMESTAMP("timestamp(0)"),
    /** Without: a row with a time of day is refused. */
    DATE("date");

    public static final String ID = "date";

    /** Where there is a DATE. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyType(table, "DATE"));

    private final String choice;

    DateRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static DateRule of(String choice) {
        for (DateRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return TIMESTAMP;
    }
}
