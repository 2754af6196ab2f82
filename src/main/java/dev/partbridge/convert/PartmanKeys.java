package dev.partbridge.convert;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pg_partman must know of a key's type: it reads each bound as a value of it, and counts numbers as bigint. */
final class PartmanKeys {
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(-?\\d+))?\\)");

    /** Before all that Oracle has, and late enough for no time zone to move it before PostgreSQL's first, a week earlier. */
    private static final String FIRST_MOMENT = "4714-12-01 00:00:00";

    /** Oracle's numbers have 126 digits at most. */
    private static final int DIGITS = 126;

    private PartmanKeys() {}

    /** In place of MINVALUE, which pg_partman cannot read; no key lies below it. */
    static String lowest(String type) {
        if (TypeTable.isTimestamp(type)) {
            return "'" + FIRST_MOMENT + (type.startsWith("timestamptz") ? "+00" : "") + " BC'";
        }
        return switch (type) {
            case "smallint" -> String.valueOf(Short.MIN_VALUE);
            case "integer" -> String.valueOf(Integer.MIN_VALUE);
            case "bigint" -> String.valueOf(Long.MIN_VALUE);
            default -> numeric(type);
        };
    }

    private static String numeric(String type) {
        Matcher sized = NUMERIC.matcher(type);
        if (!sized.matches()) {
            return "-1e" + DIGITS;
        }
        return BigDecimal.ONE
                .movePointRight(precision(sized))
                .subtract(BigDecimal.ONE)
                .movePointLeft(scale(sized))
                .negate()
                .toPlainString();
    }

    /** Whether bounds that far above the last one, and above the highest key of Oracle's integers, can still stand. */
    static boolean room(String type, BigDecimal last, BigDecimal ahead) {
        BigDecimal most = new BigDecimal(Long.MAX_VALUE);
        Matcher sized = NUMERIC.matcher(type);
        return switch (type) {
            case "smallint" -> fits(last, 4, ahead, new BigDecimal(Short.MAX_VALUE));
            case "integer" -> fits(last, 9, ahead, new BigDecimal(Integer.MAX_VALUE));
            case "bigint" -> fits(last, 18, ahead, most);
            default ->
                last.add(ahead)
                                .compareTo(
                                        sized.matches()
                                                ? most.min(
                                                        BigDecimal.ONE.movePointRight(precision(sized) - scale(sized)))
                                                : most)
                        < 0;
        };
    }

    private static boolean fits(BigDecimal last, int digits, BigDecimal ahead, BigDecimal most) {
        return last.max(BigDecimal.ONE.movePointRight(digits)).add(ahead).compareTo(most) <= 0;
    }

    private static int precision(Matcher sized) {
        return Integer.parseInt(sized.group(1));
    }

    private static int scale(Matcher sized) {
        return sized.group(2) == null ? 0 : Integer.parseInt(sized.group(2));
    }
}
