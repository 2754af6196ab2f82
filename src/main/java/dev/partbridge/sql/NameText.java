package dev.partbridge.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names as they stand in identities and in saved files: a part that holds a separator is in double quotes. */
public final class NameText {
    private static final String SEPARATORS = "./#:\"";

    private NameText() {}

    /** {@code SCHEMA.NAME}, or {@code NAME} where there is no schema. */
    public static String of(QualifiedName name) {
        return name.schema().map(s -> part(s) + ".").orElse("") + part(name.name());
    }

    /**
     * What {@link #of} wrote.
     *
     * @throws IllegalArgumentException when it is no name of one or two parts
     */
    public static QualifiedName read(String text) {
        List<Identifier> parts = parts(text);
        if (parts.size() > 2) {
            throw noName(text);
        }
        return parts.size() == 2
                ? QualifiedName.of(parts.get(0), parts.get(1))
                : new QualifiedName(Optional.empty(), parts.get(0));
    }

    static String part(Identifier part) {
        String text = part.text();
        for (int i = 0; i < text.length(); i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    private static List<Identifier> parts(String text) {
        List<Identifier> parts = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = text.startsWith("\"", at) ? endOfQuotes(text, at) : text.indexOf('.', at);
            end = end < 0 ? text.length() : end;
            String part = text.substring(at, end);
            boolean quoted = part.startsWith("\"");
            String bare = quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
            if (bare.isEmpty() || (!quoted && bare.indexOf('"') >= 0)) {
                throw noName(text);
            }
            parts.add(new Identifier(bare));
            if (end == text.length()) {
                return parts;
            }
            if (text.charAt(end) != '.') {
                throw noName(text);
            }
            at = end + 1;
        }
    }

    /** Behind the closing quote of the one that opens here. */
    private static int endOfQuotes(String text, int open) {
        int at = open + 1;
        while (true) {
            int close = text.indexOf('"', at);
            if (close < 0) {
                throw noName(text);
            }
            if (!text.startsWith("\"\"", close)) {
                return close + 1;
            }
            at = close + 2;
        }
    }

    private static IllegalArgumentException noName(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no name: write SCHEMA.NAME or NAME, a part with a dot in double quotes");
    }
}
