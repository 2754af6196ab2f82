package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code virtual-key}: what a virtual column becomes by which a table is partitioned. */
public enum VirtualKeyRule {
    /** The table is partitioned by its expression; beside it stands a generated column. */
    EXPRESSION("expression"),
    /** An ordinary column, which triggers keep and a check holds to its expression. */
    STORED("stored");

    public static final String ID = "virtual-key";

    /** Where a level of the partitioning goes by a virtual column. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> !Tables.by(table, Partitioning.NotConverted.class)
                    && Tables.key(table).stream().anyMatch(VirtualKeyRule::virtual));

    private final String choice;

    VirtualKeyRule(String choice) {
        this.choice = choice;
    }

    private static boolean virtual(OracleColumn column) {
        return column.virtualText().isPresent();
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static VirtualKeyRule of(String choice) {
        for (VirtualKeyRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return EXPRESSION;
    }
}
