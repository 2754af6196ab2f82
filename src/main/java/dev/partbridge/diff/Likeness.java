package dev.partbridge.diff;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** When two words are the same. Blanks between words never make a difference. */
public enum Likeness {
    /** Letter by letter. */
    EXACT(word -> word),
    /** Names with and without quotes and in any case: of two dialects that fold names each in its own way. */
    FOLDED(Likeness::fold);

    private final UnaryOperator<String> fold;

    Likeness(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    /** What is compared of a word. */
    String key(String word) {
        return fold.apply(word);
    }

    /** What is compared of a line; what only goes on to the next line or ends a statement is left out. */
    String lineKey(String line) {
        List<String> words = Word.of(line).stream().map(w -> key(w.text())).toList();
        int end = words.size();
        if (this == FOLDED && end > 0 && (words.get(end - 1).equals(",") || words.get(end - 1).equals(";"))) {
            end--;
        }
        return words.stream().limit(end).collect(Collectors.joining(" "));
    }

    /** Whether a line is empty, or of two dialects ends or goes on with what stands elsewhere. */
    boolean saysNothing(String line) {
        return line.chars().allMatch(c -> Character.isWhitespace(c) || this == FOLDED && "(),;/".indexOf(c) >= 0);
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
