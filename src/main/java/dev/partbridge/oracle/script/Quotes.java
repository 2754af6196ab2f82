package dev.partbridge.oracle.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where text literals, quoted names and comments end. */
final class Quotes {
    /** A statement's end followed by another's start: no literal holds that by intention when a quote is missing. */
    private static final Pattern SEAM = Pattern.compile(
            "[;/][ \\t]*\\r?\\n\\s*(?:CREATE|ALTER|COMMENT|INSERT|GRANT|DROP|REM|PROMPT|SET|/)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATEMENT_END =
            Pattern.compile(";[ \\t]*(?:\\r?\\n|$)|\\n[ \\t]*/[ \\t]*(?:\\r?\\n|$)");

    private Quotes() {}

    /** Whether {@code q'} or {@code nq'} starts here. */
    static boolean isAlternative(String text, int at) {
        int first = text.charAt(at) | 0x20;
        if (first != 'n' && first != 'q') {
            return false;
        }
        int q = first == 'n' ? at + 1 : at;
        return q + 1 < text.length() && (text.charAt(q) | 0x20) == 'q' && text.charAt(q + 1) == '\'';
    }

    /** Offset after a plain literal whose opening quote stands at {@code at}; -1 when it is not closed. */
    static int literalEnd(String text, int at) {
        int quote = text.indexOf('\'', at + 1);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '\'') {
            quote = text.indexOf('\'', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }

    /** Offset after a literal such as {@code q'[..]'} whose quote stands at {@code quote}; -1 when it is not closed. */
    static int alternativeEnd(String text, int quote) {
        if (quote + 1 >= text.length()) {
            return -1;
        }
        int end = text.indexOf(closing(text.charAt(quote + 1)) + "'", quote + 2);
        return end < 0 ? -1 : end + 2;
    }

    private static char closing(char opening) {
        int pair = "[{(<".indexOf(opening);
        return pair < 0 ? opening : "]})>".charAt(pair);
    }

    /** Offset after a quoted name; -1 when its line ends first. */
    static int nameEnd(String text, int at) {
        int quote = text.indexOf('"', at + 1);
        return quote < 0 || quote > Lines.end(text, at) ? -1 : quote + 1;
    }

    /** Offset after a block comment; -1 when it is not closed. */
    static int commentEnd(String text, int at) {
        int end = text.indexOf("*/", at + 2);
        return end < 0 ? -1 : end + 2;
    }

    /** Offset of the first seam between two statements inside, or -1. */
    static int seam(String text, int from, int to) {
        Matcher matcher = SEAM.matcher(text).region(from, to);
        return matcher.find() ? matcher.start() : -1;
    }

    /** Offset of the terminator that ends a statement with something left open, or the text's end. */
    static int statementEnd(String text, int from) {
        Matcher matcher = STATEMENT_END.matcher(text);
        return matcher.find(from) ? matcher.start() : text.length();
    }
}
