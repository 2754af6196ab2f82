package dev.partbridge.convert.rule;

/** Rule {@code leaf-names}: how the tables that hold a partition's rows are named. */
public enum LeafNamesRule {
    /** Table and partition: in PostgreSQL a partition is a table of the schema. */
    TABLE_PARTITION("table-partition"),
    /** The partition alone, where nothing else of the schema has that name. */
    PARTITION("partition");

    public static final String ID = "leaf-names";

    /** Where there are partitions. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.NAMES, (table, model) -> Tables.partitioned(table));

    private final String choice;

    LeafNamesRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static LeafNamesRule of(String choice) {
        return choice.equals(PARTITION.choice) ? PARTITION : TABLE_PARTITION;
    }
}
