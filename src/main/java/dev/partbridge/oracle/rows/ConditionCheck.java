package dev.partbridge.oracle.rows;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a condition only as far as to know that it ends where its text ends: quotes and parentheses. */
final class ConditionCheck {
    private static final String OPENING = "[{<(";
    private static final String CLOSING = "]}>)";

    private final String text;
    private int at;

    ConditionCheck(String text) {
        this.text = text;
    }

    /** What hinders it; null when it is one condition. */
    @Nullable
    String trouble() {
        if (text.isBlank()) {
            return "is empty";
        }
        if (text.strip().toUpperCase(Locale.ROOT).matches("(?s)WHERE\\b.*")) {
            return "begins with the word WHERE: leave it out";
        }
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            String trouble =
                    switch (c) {
                        case '\'' -> isAlternative() ? alternative() : quoted('\'', "quote");
                        case '"' -> quoted('"', "double quote");
                        case ';' -> "holds a semicolon: only one condition can be given";
                        case '?', ':' ->
                            "holds '" + c + "', the mark of a bind variable, at place " + (at + 1)
                                    + ": write the value itself";
                        case '{', '}' ->
                            "holds '" + c + "', which the driver takes for an escape, at place " + (at + 1);
                        case '\0' -> "holds the character NUL";
                        case '-' -> follows('-') ? comment("--") : null;
                        case '/' -> follows('*') ? comment("/*") : null;
                        default -> null;
                    };
            if (trouble != null) {
                return trouble;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return "closes a parenthesis at place " + (at + 1) + " that it did not open";
            }
            at++;
        }
        return open == 0 ? null : "does not close " + open + (open == 1 ? " parenthesis" : " parentheses");
    }

    private String comment(String mark) {
        return "holds a comment (" + mark + ") at place " + (at + 1) + ": take it out";
    }

    private boolean follows(char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    /** Whether the quote here is that of {@code q'[...]'} (SQL Language Reference, Text Literals). */
    private boolean isAlternative() {
        if (at == 0 || (text.charAt(at - 1) != 'q' && text.charAt(at - 1) != 'Q')) {
            return false;
        }
        int before = at - 2;
        if (before >= 0 && (text.charAt(before) == 'n' || text.charAt(before) == 'N')) {
            before--;
        }
        return before < 0 || !isNamePart(text.charAt(before));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
    }

    private @Nullable String alternative() {
        int start = at;
        if (at + 1 == text.length()) {
            return "does not close the quote at place " + (start + 1);
        }
        char open = text.charAt(at + 1);
        int pair = OPENING.indexOf(open);
        int end = text.indexOf((pair < 0 ? open : CLOSING.charAt(pair)) + "'", at + 2);
        if (end < 0) {
            return "does not close the quote at place " + (start + 1);
        }
        at = end + 1;
        return null;
    }

    /** A doubled quote inside is read as the end of one text and the beginning of the next, with the same result. */
    private @Nullable String quoted(char quote, String word) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            return "does not close the " + word + " at place " + (at + 1);
        }
        at = end;
        return null;
    }
}
