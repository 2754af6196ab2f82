package dev.partbridge.convert.rule;

/** Rule {@code identifier-case}: in which letters names are written. */
public enum IdentifierCaseRule {
    /** Upper case, which Oracle makes of names without quotes, becomes lower case; mixed case was quoted and stays. */
    LOWER("lower"),
    /** As Oracle's dictionary holds them: each needs double quotes in PostgreSQL. */
    KEEP("keep"),
    /** All in lower case, those in mixed case too. */
    LOWER_ALL("lower-all");

    public static final String ID = "identifier-case";

    /** Every table has names. */
    public static final RuleScope SCOPE = new RuleScope(ID, RuleScope.Group.NAMES, (table, model) -> true);

    private final String choice;

    IdentifierCaseRule(String choice) {
        this.choice = choice;
    }

    /** The value as the registry lists it. */
    public String choice() {
        return choice;
    }

    /** The rule's value for a choice of the registry; the default for one that it does not know. */
    public static IdentifierCaseRule of(String choice) {
        for (IdentifierCaseRule value : values()) {
            if (value.choice.equals(choice)) {
                return value;
            }
        }
        return LOWER;
    }

    /** The name in PostgreSQL; letter by letter, since Oracle's upper case never makes two letters of one. */
    public String fold(String oracle) {
        return switch (this) {
            case KEEP -> oracle;
            case LOWER_ALL -> lower(oracle);
            case LOWER -> isUpper(oracle) ? lower(oracle) : oracle;
        };
    }

    /** Whether the name can have been written without quotes, as far as its letters go. */
    public static boolean isUpper(String oracle) {
        for (int i = 0; i < oracle.length(); i += Character.charCount(oracle.codePointAt(i))) {
            if (Character.toUpperCase(oracle.codePointAt(i)) != oracle.codePointAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            lower.appendCodePoint(Character.toLowerCase(text.codePointAt(i)));
        }
        return lower.toString();
    }
}
