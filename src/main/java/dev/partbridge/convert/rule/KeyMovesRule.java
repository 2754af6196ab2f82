package dev.partbridge.convert.rule;

/** Rule {@code key-moves}: what becomes of the rows partitioned by reference to a row whose partition key changes. */
public enum KeyMovesRule {
    /** The foreign key takes them along (ON UPDATE CASCADE). */
    CASCADE("cascade"),
    /** Triggers of the parent move them first, under replication too. */
    TRIGGERS("triggers"),
    /** A parent that has children keeps its key. */
    REFUSE("refuse");

    public static final String ID = "key-moves";

    /** Parents by reference. */
    public static final RuleScope SCOPE = new RuleScope(ID, RuleScope.Group.PARTITIONS, Tables::parentByReference);

    /**
     * The first in which a row that moves to another partition is updated to the foreign keys that reference it. Before,
     * it is deleted and inserted again: ON UPDATE CASCADE does nothing, and ON DELETE CASCADE deletes the children.
     */
    public static final int FIRST_CASCADE = 15;

    private final String choice;

    KeyMovesRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /**
     * What is done for one parent.
     *
     * @param choice a value of the registry; the default for one that it does not know
     * @param targetMajor PostgreSQL's major version: before 15 no foreign key can carry a move
     */
    public static KeyMovesRule of(String choice, int targetMajor) {
        KeyMovesRule chosen = CASCADE;
        for (KeyMovesRule value : values()) {
            if (value.choice.equals(choice)) {
                chosen = value;
            }
        }
        return chosen == CASCADE && targetMajor < FIRST_CASCADE ? TRIGGERS : chosen;
    }
}
