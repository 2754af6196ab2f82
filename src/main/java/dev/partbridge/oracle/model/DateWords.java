package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;

/** A text that means a date, read from left to right. */
final class DateWords {
    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    private final String original;
    private final String text;
    private int at;

    DateWords(String text) {
        this.original = text;
        this.text = text.toUpperCase(Locale.ROOT);
    }

    /** The whole text in upper case. */
    @Override
    public String toString() {
        return text;
    }

    boolean ended() {
        return at >= text.length();
    }

    /** One of the signs comes next. */
    boolean at(String signs) {
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    boolean atLetter() {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    boolean atDigit() {
        return at < text.length() && isDigit(text.charAt(at));
    }

    boolean afterBlank() {
        return at > 0 && Character.isWhitespace(text.charAt(at - 1));
    }

    /** Past one of the signs, if one comes next. */
    boolean accept(String signs) {
        boolean found = at(signs);
        at += found ? 1 : 0;
        return found;
    }

    /** Past any sign that is no letter and no digit. */
    void acceptPunctuation() {
        if (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
    }

    void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /**
     * At least one digit and no more than so many; throws {@link DateTimeException} that names the element and its
     * format.
     */
    String digits(int most, String element, String format) {
        int start = at;
        while (at - start < most && atDigit()) {
            at++;
        }
        if (at == start) {
            throw new DateTimeException(
                    "'" + text + "' has no digits for " + element + " of the format '" + format + "'");
        }
        return text.substring(start, at);
    }

    String letters() {
        int start = at;
        while (atLetter()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** One of the words, which is needed. */
    String word(List<String> words, String what) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word;
            }
        }
        throw new DateTimeException("'" + text + "' has no " + what + " where the format has it");
    }

    /** 1 to 12. */
    int monthName() {
        String word = letters();
        for (int month = 0; month < MONTHS.size(); month++) {
            String name = MONTHS.get(month);
            if (word.equals(name) || word.equals(name.substring(0, 3))) {
                return month + 1;
            }
        }
        throw new DateTimeException("'" + word + "' is no English month name");
    }

    /** The name of a time zone's region or its offset, as it is written. */
    String zone() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || at("/_+-:"))) {
            at++;
        }
        return original.substring(start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
