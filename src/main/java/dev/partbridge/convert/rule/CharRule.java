package dev.partbridge.convert.rule;

/** Rule {@code char}: what becomes of CHAR, which is padded with blanks. */
public enum CharRule {
    /** char(n), padded. */
    CHAR("char"),
    /** varchar(n) without the blanks at the end. */
    VARCHAR("varchar");

    public static final String ID = "char";

    /** Where there is a CHAR. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> Tables.anyType(table, "CHAR", "NCHAR"));

    private final String choice;

    CharRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static CharRule of(String choice) {
        for (CharRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return CHAR;
    }
}
