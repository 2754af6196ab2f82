package dev.partbridge.convert.rule;

/** Rule {@code source-charset}: the character set of Oracle's database, whose bytes its BINARY order compares. */
public enum SourceCharsetRule {
    /** Its order is that of UTF-8, as of COLLATE "C". */
    AL32UTF8("al32utf8"),
    /** Any other, the older UTF8 among them. */
    OTHER("other");

    public static final String ID = "source-charset";

    /** Where a range key is text of the database's own character set; NCHAR and NVARCHAR2 have the national one. */
    public static final RuleScope SCOPE =
            new RuleScope(ID, RuleScope.Group.PARTITIONS, (table, model) -> Tables.rangeKey(table).stream()
                    .anyMatch(c -> Tables.TEXTS.contains(c.type().name())));

    private final String choice;

    SourceCharsetRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static SourceCharsetRule of(String choice) {
        for (SourceCharsetRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return AL32UTF8;
    }
}
