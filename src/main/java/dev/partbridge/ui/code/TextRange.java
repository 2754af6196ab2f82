package dev.partbridge.ui.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text.
 *
 * @param start its first char
 * @param end after its last char
 */
public record TextRange(int start, int end) {
    /** Where the words stand, whatever their case; places do not overlap; none for empty words. */
    public static List<TextRange> of(String words, String text) {
        List<TextRange> found = new ArrayList<>();
        int length = words.length();
        for (int at = 0; length > 0 && at + length <= text.length(); ) {
            if (text.regionMatches(true, at, words, 0, length)) {
                found.add(new TextRange(at, at + length));
                at += length;
            } else {
                at++;
            }
        }
        return found;
    }
}
