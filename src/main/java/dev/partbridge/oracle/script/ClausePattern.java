package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The form of a clause: words ({@code A|B} for either), {@code #} a number or size, {@code name}, {@code text},
 * {@code (*)} anything in parentheses, {@code (names)} a list of names, {@code (x)} what {@link ClauseParts} knows by
 * the name x, {@code (x)?} the same
 * where parentheses follow at all, {@code segment} a name where one is written, and {@code [ .. ]} for what may be
 * left out.
 */
final class ClausePattern {
    private interface Element {
        boolean match(TokenStream stream);
    }

    private final List<Element> elements = new ArrayList<>();

    private ClausePattern() {}

    static ClausePattern of(String form) {
        List<String> words = List.of(form.split(" "));
        int[] at = {0};
        return sequence(words, at);
    }

    private static ClausePattern sequence(List<String> words, int[] at) {
        ClausePattern pattern = new ClausePattern();
        while (at[0] < words.size()) {
            String word = words.get(at[0]++);
            if (word.equals("]")) {
                break;
            }
            if (word.equals("[")) {
                ClausePattern inner = sequence(words, at);
                pattern.elements.add(inner::optional);
            } else {
                pattern.elements.add(element(word));
            }
        }
        return pattern;
    }

    private static Element element(String word) {
        return switch (word) {
            case "#" -> ClausePattern::size;
            case "name" -> ClausePattern::name;
            case "segment" -> ClausePattern::segment;
            case "text" -> stream -> take(stream, stream.peek().kind() == Token.Kind.TEXT);
            case "(*)" -> ClausePattern::parentheses;
            case "(names)" -> ClauseParts::names;
            default -> word.startsWith("(") ? part(word.substring(1, word.length() - 1)) : either(word.split("\\|"));
        };
    }

    /** With '?' behind them the parentheses may be missing; where they stand they must hold what is known. */
    private static Element part(String part) {
        if (part.endsWith(")")) {
            Element needed = element("(" + part);
            return stream -> !stream.at("(") || needed.match(stream);
        }
        return stream -> ClauseParts.match(part, stream);
    }

    /** {@code A|B} for words, and for {@code #|DEFAULT} and {@code name|text}. */
    private static Element either(String[] alternatives) {
        if (alternatives.length > 1 && Set.of("#", "name", "text").contains(alternatives[0])) {
            Element first = element(alternatives[0]);
            Element second = either(Arrays.copyOfRange(alternatives, 1, alternatives.length));
            return stream -> first.match(stream) || second.match(stream);
        }
        return alternatives.length == 1 && alternatives[0].equals("text")
                ? element("text")
                : words(Set.of(alternatives));
    }

    /** Reads the clause if it comes next; else stays. */
    boolean match(TokenStream stream) {
        int mark = stream.mark();
        // no iterator: storage clauses come with every partition
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).match(stream)) {
                stream.noteMisfit();
                stream.reset(mark);
                return false;
            }
        }
        return true;
    }

    private boolean optional(TokenStream stream) {
        match(stream);
        return true;
    }

    private static boolean take(TokenStream stream, boolean fits) {
        if (fits) {
            stream.next();
        }
        return fits;
    }

    /** Collations stand in quotes in generated DDL. */
    private static Element words(Set<String> words) {
        return stream -> {
            Token token = stream.peek();
            boolean word = token.kind() == Token.Kind.WORD
                    || token.kind() == Token.Kind.SIGN
                    || (token.kind() == Token.Kind.QUOTED && token.text().equals("USING_NLS_COMP"));
            return take(stream, word && words.contains(token.text()));
        };
    }

    /** {@code 8192}, {@code 64K}, {@code UNLIMITED}. */
    private static boolean size(TokenStream stream) {
        Token number = stream.peek();
        boolean fits =
                number.kind() == Token.Kind.NUMBER || number.kind() == Token.Kind.VARIABLE || number.is("UNLIMITED");
        if (!take(stream, fits)) {
            return false;
        }
        Token unit = stream.peek();
        take(stream, unit.kind() == Token.Kind.WORD && unit.text().length() == 1 && "KMGTPE".contains(unit.text()));
        return true;
    }

    static boolean name(TokenStream stream) {
        if (!stream.atName() && stream.peek().kind() != Token.Kind.VARIABLE && !stream.at("DEFAULT")) {
            return false;
        }
        stream.next();
        return !stream.at(".") || (take(stream, true) && take(stream, stream.atName()));
    }

    /** A segment's name, which may be left out: a word is one only if the clause ends or goes on in parentheses. */
    private static boolean segment(TokenStream stream) {
        Token after = stream.peek(1);
        boolean ends = after.is("(") || after.is(")") || after.is(",") || after.kind() == Token.Kind.END;
        boolean quoted = stream.peek().kind() == Token.Kind.QUOTED;
        return take(stream, quoted || (stream.atName() && ends));
    }

    private static boolean parentheses(TokenStream stream) {
        if (!stream.at("(")) {
            return false;
        }
        stream.skipParentheses();
        return true;
    }
}
