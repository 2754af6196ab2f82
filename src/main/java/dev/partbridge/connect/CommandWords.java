package dev.partbridge.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Splits a command into the program and its arguments, the same on every system and without a shell: nothing in it is
 * expanded, and no {@code ;} or {@code |} runs a second program. Blanks divide; between single quotes everything stands
 * for itself; between double quotes too, but for {@code \"} and {@code \\}. Elsewhere a backslash stands for itself, as
 * paths of Windows need it.
 */
final class CommandWords {
    private static final char NONE = 0;

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char quote = NONE;
    private boolean begun;

    private CommandWords() {}

    /** @throws IllegalArgumentException when there is no word, or a quote is not closed */
    static List<String> of(String text) {
        CommandWords all = new CommandWords();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && all.quote == '"' && i + 1 < text.length() && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                all.word.append(text.charAt(i));
            } else {
                all.add(c);
            }
        }
        if (all.quote != NONE) {
            throw new IllegalArgumentException("the password command has a " + all.quote + " that is not closed; close"
                    + " it, or put a quote of the other kind around it");
        }
        all.end();
        if (all.words.isEmpty() || all.words.get(0).isEmpty()) {
            throw new IllegalArgumentException("the password command names no program; give the program and its"
                    + " arguments, as in \"aws rds generate-db-auth-token --hostname ...\"");
        }
        return List.copyOf(all.words);
    }

    /** What {@link #of} splits into these words. */
    static String text(List<String> words) {
        return words.stream().map(CommandWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        boolean plain =
                !word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
        return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void add(char c) {
        if (quote != NONE && c == quote) {
            quote = NONE;
        } else if (quote != NONE) {
            word.append(c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            begun = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            word.append(c);
            begun = true;
        }
    }

    /** {@code ''} is a word too, an empty one. */
    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
