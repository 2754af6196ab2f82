package dev.partbridge.convert.rule;

/** Rule {@code landing}: what happens to a row that comes to a reference-partitioned child without the partition key. */
public enum LandingRule {
    /** A landing partition's trigger fetches the key from the parent and sends the row on. */
    LANDING("landing"),
    /** As well, and a view under the table's name gives row counts and RETURNING as for any table. */
    VIEW("view"),
    /** It is refused: whoever inserts must give the key. */
    NONE("none");

    public static final String ID = "landing";

    /** Children by reference. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.byReference(table));

    private final String choice;

    LandingRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry. */
    public static LandingRule of(String choice) {
        return choice.equals(NONE.choice) ? NONE : choice.equals(VIEW.choice) ? VIEW : LANDING;
    }
}
