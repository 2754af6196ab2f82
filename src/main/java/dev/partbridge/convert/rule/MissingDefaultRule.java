package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;

/** Rule {@code missing-default}: what stands where Oracle has no partition for the rest. */
public enum MissingDefaultRule {
    /** Nothing: PostgreSQL refuses such rows by itself. */
    NONE("none"),
    /** An empty DEFAULT partition whose check refuses them. */
    GUARD("guard");

    public static final String ID = "missing-default";

    /** Where rows can come that no partition takes; children by reference would need a guard as well. */
    public static final RuleScope SCOPE = new RuleScope(
            ID,
            RuleScope.Group.PARTITIONS,
            (table, model) -> (firstLevelIsClosed(table) || Tables.secondLevelIsClosed(table))
                    && !Tables.parentByReference(table, model));

    private final String choice;

    private static boolean firstLevelIsClosed(OracleTable table) {
        return (Tables.by(table, Partitioning.Range.class) || Tables.by(table, Partitioning.ByList.class))
                && !Tables.firstLevelIsOpen(table);
    }

    MissingDefaultRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static MissingDefaultRule of(String choice) {
        for (MissingDefaultRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return NONE;
    }
}
