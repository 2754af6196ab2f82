package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.BoundValue;

/** Rule {@code multi-column-list}: what becomes of a list of several columns, which PostgreSQL has not. */
public enum MultiColumnListRule {
    /** Lists below lists. */
    NESTED("nested"),
    /** A list of one expression that joins the columns to a text. */
    EXPRESSION("expression");

    public static final String ID = "multi-column-list";

    /** Where a list has several columns. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> Tables.anyBound(table, b -> b instanceof BoundValue.Tuple));

    private final String choice;

    MultiColumnListRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static MultiColumnListRule of(String choice) {
        return choice.equals(EXPRESSION.choice) ? EXPRESSION : NESTED;
    }
}
