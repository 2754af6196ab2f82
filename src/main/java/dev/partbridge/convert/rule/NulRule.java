package dev.partbridge.convert.rule;

/** Rule {@code nul}: what becomes of the character NUL, which PostgreSQL's text cannot hold. */
public enum NulRule {
    /** The row is rejected. */
    REJECT("reject"),
    /** It is left out. */
    REMOVE("remove"),
    /** U+FFFD stands in its place. */
    REPLACE("replace");

    public static final String ID = "nul";

    /** Where there are texts. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.TYPES,
            (table, model) -> Tables.anyType(
                    table, "VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR", "CLOB", "NCLOB", "LONG", "XMLTYPE"));

    private final String choice;

    NulRule(String choice) {
        this.choice = choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static NulRule of(String choice) {
        for (NulRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return REJECT;
    }
}
