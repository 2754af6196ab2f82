package dev.partbridge.convert;

import java.math.BigDecimal;
import java.util.Comparator;

/** The order in which PostgreSQL has literals of one type, texts by their bytes, for branches that halve a list. */
final class LiteralOrder implements Comparator<String> {
    private final String type;

    LiteralOrder(String type) {
        this.type = type;
    }

    @Override
    public int compare(String left, String right) {
        if (TypeTable.isNumber(type) || type.equals("double precision") || type.equals("real")) {
            return new BigDecimal(left).compareTo(new BigDecimal(right));
        }
        String a = text(left);
        String b = text(right);
        if (TypeTable.isTimestamp(type)) {
            return moments(a, b);
        }
        if (type.startsWith("char")) {
            return codePoints(a.stripTrailing(), b.stripTrailing());
        }
        return codePoints(a, b);
    }

    /** A fraction is behind the seconds, an offset of +00 behind both: as texts they are in the right order but for BC. */
    private static int moments(String a, String b) {
        boolean before = a.endsWith(" BC");
        boolean otherBefore = b.endsWith(" BC");
        if (before != otherBefore) {
            return before ? -1 : 1;
        }
        if (!before) {
            return a.compareTo(b);
        }
        // the year counts backwards, the rest of the moment does not
        int year = -Integer.compare(year(a), year(b));
        return year != 0 ? year : a.compareTo(b);
    }

    private static int year(String moment) {
        return Integer.parseInt(moment.substring(0, moment.indexOf('-')));
    }

    /** As the bytes of UTF-8 compare; Java's own order differs above U+FFFF. */
    private static int codePoints(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i] != right[i]) {
                return Integer.compare(left[i], right[i]);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /** What stands between the quotes. */
    private static String text(String literal) {
        boolean escaped = literal.startsWith("E'");
        String inner = literal.substring(escaped ? 2 : 1, literal.length() - 1).replace("''", "'");
        return escaped ? inner.replace("\\\\", "\\") : inner;
    }
}
