package dev.partbridge.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When two words are the same. Blanks between words never make a difference. */
public enum Likeness {
    /** Letter by letter. */
    EXACT,
    /** Names with and without quotes and in any case: of two dialects that fold names each in its own way. */
    FOLDED;

    /** What is compared of a word. */
    String key(String word) {
        return this == EXACT ? word : fold(word);
    }

    /** What is compared of a line. */
    String lineKey(String line) {
        return words(line).stream().map(w -> key(w.text())).collect(Collectors.joining(" "));
    }

    /**
     * The words of a line that count. Of two dialects what goes on to the next line, what ends a statement and the schema
     * before a name are written by each in its own way.
     */
    List<Word> words(String line) {
        List<Word> all = Word.of(line);
        if (this == EXACT) {
            return all;
        }
        List<Word> counting = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String next = i + 1 < all.size() ? all.get(i + 1).text() : "--";
            if (next.equals(".")) {
                i++;
            } else if (!next.startsWith("--")
                    || (!all.get(i).text().equals(",") && !all.get(i).text().equals(";"))) {
                counting.add(all.get(i));
            }
        }
        return counting;
    }

    /** Whether a line is empty, or of two dialects ends or goes on with what stands elsewhere. */
    boolean saysNothing(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || (this == FOLDED && "(),;/".indexOf(c) >= 0));
    }

    private static String fold(String word) {
        if (word.startsWith("'")) {
            return word;
        }
        String bare = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                ? word.substring(1, word.length() - 1)
                : word;
        return bare.toLowerCase(Locale.ROOT);
    }
}
