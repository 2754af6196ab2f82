package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * TO_CHAR of a date by a format whose elements are numbers. PostgreSQL's own to_char is not immutable, since other
 * elements depend on the language: no index, no partition key and no generated column could hold it.
 */
final class DateText {
    /** Longest first. */
    private static final List<String> ELEMENTS =
            List.of("SSSSS", "YYYY", "HH24", "HH12", "DDD", "MM", "DD", "MI", "SS", "YY", "HH", "IW", "Q");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("YYYY", "year"),
            Map.entry("YY", "year"),
            Map.entry("MM", "month"),
            Map.entry("DD", "day"),
            Map.entry("DDD", "doy"),
            Map.entry("HH24", "hour"),
            Map.entry("MI", "minute"),
            Map.entry("SS", "second"),
            Map.entry("IW", "week"),
            Map.entry("Q", "quarter"));

    private DateText() {}

    static Typed of(Typed date, String format) throws NotConverted {
        NotConverted.unless(!format.isEmpty(), "TO_CHAR with a format that is no text");
        List<String> parts = new ArrayList<>();
        boolean fill = true;
        String upper = format.toUpperCase(Locale.ROOT);
        for (int at = 0; at < format.length(); ) {
            int from = at;
            if (upper.startsWith("FM", at)) {
                fill = !fill;
                at += 2;
                continue;
            }
            String element = ELEMENTS.stream()
                    .filter(e -> upper.startsWith(e, from))
                    .findFirst()
                    .orElse("");
            if (!element.isEmpty()) {
                parts.add(element(element, date, fill));
                at += element.length();
            } else {
                char c = format.charAt(at);
                int end = c == '"' ? format.indexOf('"', at + 1) : at;
                NotConverted.unless(
                        end >= 0 && (c == '"' || "-/,.;: ".indexOf(c) >= 0),
                        "TO_CHAR's format element at '" + format.substring(at)
                                + "' depends on the session or has no immutable equal");
                String literal = c == '"' ? format.substring(at + 1, end) : String.valueOf(c);
                parts.add(PostgresSql.literal(literal));
                at = end + 1;
            }
        }
        String sql = String.join(" || ", parts);
        NotConverted.unless(sql.contains("extract"), "TO_CHAR's format holds no element");
        return Typed.of(sql, Kind.TEXT, parts.size() == 1 ? Typed.ATOM : Typed.OTHER)
                .from(date);
    }

    private static String element(String element, Typed date, boolean fill) throws NotConverted {
        String field = FIELDS.get(element);
        NotConverted.unless(field != null, "TO_CHAR's format element " + element + " is not carried over");
        // a TIMESTAMP's seconds have a fraction
        String cut = element.equals("SS") && date.kind() == Kind.TIMESTAMP
                ? "date_trunc('second', " + date.sql() + ")"
                : date.sql();
        String value = "extract(" + field + " from " + cut + ")::integer";
        if (element.equals("YY")) {
            value = "(" + value + " % 100)";
        }
        int digits = element.equals("YYYY") ? 4 : element.equals("Q") ? 1 : element.equals("DDD") ? 3 : 2;
        return fill && digits > 1 ? "lpad(" + value + "::text, " + digits + ", '0')" : value + "::text";
    }
}
