package dev.partbridge.postgres.catalog;

import java.util.ArrayList;
import java.util.List;

/** Takes apart SQL text that the server printed: quotes and parentheses hold together what stands in them. */
final class ServerText {
    private ServerText() {}

    /** The parts between commas that stand in no parentheses, without blanks around them. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at = next(text, at)) {
            if (text.charAt(at) == ',') {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        String last = text.substring(from).strip();
        if (!last.isEmpty() || !parts.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    /** Where the text has these characters outside quotes and parentheses; -1 for nowhere. */
    static int indexOf(String text, String wanted, int from) {
        for (int at = from; at < text.length(); at = next(text, at)) {
            if (text.startsWith(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Behind the parenthesis that closes the one that stands here. */
    static int close(String text, int open) {
        return next(text, open);
    }

    /** The first place behind what stands here: a character, or a whole quoted or parenthesised text. */
    private static int next(String text, int at) {
        char c = text.charAt(at);
        if (c == '(') {
            int inside = at + 1;
            while (inside < text.length() && text.charAt(inside) != ')') {
                inside = next(text, inside);
            }
            return Math.min(inside + 1, text.length());
        }
        if (c == '\'' || c == '"') {
            // backslashes are doubled in E'...' and stand for themselves elsewhere
            boolean escapes = c == '\'' && at > 0 && text.charAt(at - 1) == 'E' && !wordBefore(text, at - 1);
            for (int inside = at + 1; inside < text.length(); inside++) {
                if (escapes && text.charAt(inside) == '\\') {
                    inside++;
                } else if (text.charAt(inside) == c) {
                    if (inside + 1 < text.length() && text.charAt(inside + 1) == c) {
                        inside++;
                    } else {
                        return inside + 1;
                    }
                }
            }
            return text.length();
        }
        return at + 1;
    }

    private static boolean wordBefore(String text, int at) {
        return at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
    }
}
