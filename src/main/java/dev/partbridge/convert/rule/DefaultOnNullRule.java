package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleColumn;

/** Rule {@code default-on-null}: what DEFAULT ON NULL does with a NULL that is given. */
public enum DefaultOnNullRule {
    /** It is refused. */
    DEFAULT_ONLY("default-only"),
    /** A trigger puts the default in its place. */
    TRIGGER("trigger");

    public static final String ID = "default-on-null";

    /** Where a column has it. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.TYPES, (table, model) -> table.columns().stream()
                    .anyMatch(OracleColumn::defaultOnNull));

    private final String choice;

    DefaultOnNullRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static DefaultOnNullRule of(String choice) {
        for (DefaultOnNullRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return DEFAULT_ONLY;
    }
}
