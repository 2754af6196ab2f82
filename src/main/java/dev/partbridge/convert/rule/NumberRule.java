package dev.partbridge.convert.rule;

/** Rule {@code number}: what becomes of numbers without declared digits. */
public enum NumberRule {
    /** Keys of whole numbers, and what identity or sequence feeds, become bigint; all else numeric. */
    KEYS_BIGINT("bigint-keys"),
    /** numeric, but for identity columns, which take whole types alone. */
    NUMERIC("numeric"),
    /** Keys as bigint-keys, all else double precision. */
    DOUBLE("double");

    public static final String ID = "number";

    /** Where there are numbers. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyType(table, "NUMBER", "FLOAT"));

    private final String choice;

    NumberRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static NumberRule of(String choice) {
        for (NumberRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return KEYS_BIGINT;
    }
}
