package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.model.PgBound;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a partition's bound as pg_get_expr prints it. */
final class BoundText {
    private static final Pattern HASH =
            Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)", Pattern.CASE_INSENSITIVE);
    private static final String FROM = "FOR VALUES FROM ";
    private static final String TO = " TO ";
    private static final String IN = "FOR VALUES IN ";

    private BoundText() {}

    static PgBound parse(String text) {
        if (text.equals("DEFAULT")) {
            return new PgBound.Default();
        }
        Matcher hash = HASH.matcher(text);
        if (hash.matches()) {
            return new PgBound.Hash(Integer.parseInt(hash.group(1)), Integer.parseInt(hash.group(2)));
        }
        if (text.startsWith(IN)) {
            return new PgBound.In(list(text, IN.length()));
        }
        int to = text.startsWith(FROM) ? ServerText.indexOf(text, TO, FROM.length()) : -1;
        if (to < 0) {
            throw new IllegalStateException("the server prints a bound that is not known: " + text);
        }
        return new PgBound.Range(list(text, FROM.length()), list(text, to + TO.length()));
    }

    private static List<String> list(String text, int open) {
        return ServerText.parts(text.substring(open + 1, ServerText.close(text, open) - 1));
    }
}
