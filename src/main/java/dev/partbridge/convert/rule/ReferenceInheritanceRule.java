package dev.partbridge.convert.rule;

/**
 * Rule {@code reference-inheritance}: what becomes of a chain partitioned by reference where inheritance is used: a
 * foreign key never sees the rows of a parent's children, so that nothing can hold the chain together.
 */
public enum ReferenceInheritanceRule {
    /** The tables of the chain are left out. */
    REFUSE("refuse"),
    /** The root inherits, those by reference become ordinary tables. */
    PLAIN_TABLE("plain-table");

    public static final String ID = "reference-inheritance";

    /** All tables of a chain. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.byReference(table) || Tables.parentByReference(table, model),
            true);

    private final String choice;

    ReferenceInheritanceRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static ReferenceInheritanceRule of(String choice) {
        for (ReferenceInheritanceRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return REFUSE;
    }
}
