package dev.partbridge.convert.rule;

/** Rule {@code unknown-type}: what becomes of columns of a type that has no equal. */
public enum UnknownTypeRule {
    /** Their table is left out. */
    REFUSE("refuse"),
    /** Text, as the source gives it. */
    TEXT("text");

    public static final String ID = "unknown-type";

    /** Where a type has no equal. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyTypeWithoutEqual(table));

    private final String choice;

    UnknownTypeRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static UnknownTypeRule of(String choice) {
        for (UnknownTypeRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return REFUSE;
    }
}
