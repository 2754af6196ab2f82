package dev.partbridge.plan.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement's tokens, without the semicolon.
 *
 * @param end the line of its last token, the semicolon included
 */
record Statement(List<Token> tokens, int end) {
    /** Cuts where semicolons stand. */
    static List<Statement> of(List<Token> tokens) {
        List<Statement> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean ends = tokens.get(i).is(";");
            if (ends || i == tokens.size() - 1) {
                List<Token> own = tokens.subList(from, ends ? i : i + 1);
                if (!own.isEmpty()) {
                    all.add(new Statement(own, tokens.get(i).end()));
                }
                from = i + 1;
            }
        }
        return all;
    }

    int line() {
        return tokens.get(0).line();
    }

    /** Whether these words stand at a place, one behind the other. */
    boolean has(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first place of these words from one on, outside of brackets; the number of tokens where they are not. */
    int find(int from, String... words) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (depth == 0 && has(i, words)) {
                return i;
            }
            depth += depth(i);
        }
        return tokens.size();
    }

    /** The first place of these words, inside of brackets too; the number of tokens where they are not. */
    int findAnywhere(String... words) {
        int at = 0;
        while (at < tokens.size() && !has(at, words)) {
            at++;
        }
        return at;
    }

    /** The place behind a name with or without its schema. */
    int afterName(int at) {
        return has(at + 1, ".") ? at + 3 : at + 1;
    }

    /** The place of the bracket that closes the one at a place; the number of tokens where none does. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += depth(i);
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** Where the elements of the list in brackets begin. */
    List<Integer> elements(int open) {
        List<Integer> starts = new ArrayList<>();
        int close = closing(open);
        int depth = 0;
        for (int i = open; i < close; i++) {
            depth += depth(i);
            if (depth == 1 && (i == open || has(i, ",")) && i + 1 < close) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private int depth(int at) {
        return has(at, "(") ? 1 : has(at, ")") ? -1 : 0;
    }
}
