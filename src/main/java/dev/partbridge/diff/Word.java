package dev.partbridge.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a line: a name, a number, a text in quotes, a comment, or a sign. What is open at the line's end goes to its
 * end.
 *
 * @param at where in the line it begins, counted from 0
 */
record Word(String text, int at) {
    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = end(line, at);
            if (!Character.isWhitespace(line.charAt(at))) {
                words.add(new Word(line.substring(at, end), at));
            }
            at = end;
        }
        return words;
    }

    int end() {
        return at + text.length();
    }

    private static int end(String line, int at) {
        char c = line.charAt(at);
        if (c == '"' || c == '\'') {
            int close = line.indexOf(c, at + 1);
            while (c == '\'' && close >= 0 && line.startsWith("'", close + 1)) {
                close = line.indexOf(c, close + 2);
            }
            return close < 0 ? line.length() : close + 1;
        }
        if (line.startsWith("--", at)) {
            return line.length();
        }
        int end = at + 1;
        while (isInside(c) && end < line.length() && isInside(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
    }
}
