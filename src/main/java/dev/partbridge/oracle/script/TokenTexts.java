package dev.partbridge.oracle.script;

import java.util.Locale;

/** The texts of tokens: the same few words and signs come again and again, and are one text each where they do. */
final class TokenTexts {
    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 32;
    /** Characters; in a shorter text too little comes again. */
    private static final int SHORT = 1 << 11;

    private final String text;
    private final String[] known;

    /** @param text that they are part of */
    TokenTexts(String text) {
        this.text = text;
        this.known = new String[text.length() < SHORT ? 0 : PLACES];
    }

    /** The part as it is. */
    String of(int from, int to) {
        if (known.length == 0 || to - from > LONGEST) {
            return text.substring(from, to);
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ hash >>> 9) & (PLACES - 1);
        String last = known[place];
        if (last != null && last.length() == to - from && text.startsWith(last, from)) {
            return last;
        }
        String made = text.substring(from, to);
        known[place] = made;
        return made;
    }

    /** The part in upper case. */
    String upper(int from, int to) {
        return of(from, to).toUpperCase(Locale.ROOT);
    }
}
