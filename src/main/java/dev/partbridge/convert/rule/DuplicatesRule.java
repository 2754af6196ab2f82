package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;

/** Rule {@code duplicates}: which row stays of several with one key, when the load finds that they are there. */
public enum DuplicatesRule {
    /** None: all of them are rejected. */
    NONE("none"),
    /** The one whose text is the smallest. */
    SMALLEST("smallest"),
    /** The one whose text is the largest. */
    LARGEST("largest");

    public static final String ID = "duplicates";

    /** Where there are keys. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.KEYS,
            (table, model) -> table.constraints().stream()
                            .anyMatch(c ->
                                    c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                    || model.indexesOf(table.name()).stream().anyMatch(OracleIndex::unique));

    private final String choice;

    DuplicatesRule(String choice) {
        this.choice = choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static DuplicatesRule of(String choice) {
        for (DuplicatesRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return NONE;
    }
}
