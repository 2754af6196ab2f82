package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.util.List;
import java.util.regex.Pattern;

/** REGEXP_LIKE. Both take POSIX patterns with Perl's classes, but differ in what a point and a backslash mean. */
final class Regex {
    private static final String ESCAPES = ".^$*+?()[]{}|\\/-dDwWsS123456789";

    private Regex() {}

    static Typed like(List<Typed> arguments) throws NotConverted {
        Functions.count("REGEXP_LIKE", arguments, 2, 3);
        Typed of = TextFunctions.text(arguments.get(0), "REGEXP_LIKE");
        String pattern = arguments
                .get(1)
                .text()
                .orElseThrow(() -> new NotConverted("REGEXP_LIKE by a pattern that is no constant"));
        String flags = arguments.size() == 3 ? arguments.get(2).text().orElse("?") : "c";
        NotConverted.unless(flags.matches("[icnm]*"), "REGEXP_LIKE with the flags '" + flags + "'");
        boolean anyCase = flags.lastIndexOf('i') > flags.lastIndexOf('c');
        String translated = translated(pattern, flags.contains("n"));
        // (?w): ^ and $ at each line
        String lines = flags.contains("m") ? "(?w)" : "";
        return Typed.of(
                        of.at(Typed.OTHER) + (anyCase ? " ~* " : " ~ ") + PostgresSql.literal(lines + translated),
                        Kind.TRUTH,
                        Typed.OTHER)
                .from(of);
    }

    private static String translated(String pattern, boolean pointTakesLines) throws NotConverted {
        NotConverted.unless(
                !pattern.startsWith("*")
                        && !Pattern.compile("\\(\\?").matcher(pattern).find(),
                "REGEXP_LIKE by a pattern with '*' at its begin or '(?'");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                NotConverted.unless(
                        i + 1 < pattern.length() && ESCAPES.indexOf(pattern.charAt(i + 1)) >= 0,
                        "REGEXP_LIKE by a pattern with '" + pattern.substring(i) + "'");
                out.append(c).append(pattern.charAt(++i));
            } else if (c == '.') {
                // Oracle's point takes no end of line unless the flag n is given
                out.append(pointTakesLines ? "." : "[^\\n]");
            } else if (c == '[') {
                i = bracket(pattern, i, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** In brackets a backslash is one to Oracle, and an escape to PostgreSQL. */
    private static int bracket(String pattern, int open, StringBuilder out) throws NotConverted {
        int i = open + 1;
        out.append('[');
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            out.append('^');
            i++;
        }
        boolean first = true;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == ']' && !first) {
                out.append(']');
                return i;
            }
            if (c == '[' && i + 1 < pattern.length() && ":.=".indexOf(pattern.charAt(i + 1)) >= 0) {
                int end = pattern.indexOf(pattern.charAt(i + 1) + "]", i + 2);
                NotConverted.unless(
                        end > 0 && pattern.charAt(i + 1) == ':', "REGEXP_LIKE by a pattern with '[.' or '[='");
                out.append(pattern, i, end + 2);
                i = end + 2;
            } else {
                out.append(c == '\\' ? "\\\\" : String.valueOf(c));
                i++;
            }
            first = false;
        }
        throw new NotConverted("REGEXP_LIKE by a pattern with an open bracket");
    }
}
