package dev.partbridge.convert.rule;

/** Rule {@code text-range-collation}: the collation of range keys of text. */
public enum TextRangeCollationRule {
    /** COLLATE "C", the order of Oracle's BINARY sort. */
    C("c"),
    /** None declared: that of the database. */
    DATABASE("database");

    public static final String ID = "text-range-collation";

    /** Where a range key is text. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.rangeKey(table).stream()
                    .anyMatch(c -> Tables.ALL_TEXTS.contains(c.type().name())));

    private final String choice;

    TextRangeCollationRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static TextRangeCollationRule of(String choice) {
        for (TextRangeCollationRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return C;
    }
}
