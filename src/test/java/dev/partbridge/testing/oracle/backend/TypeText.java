package dev.partbridge.testing.oracle.backend;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads type texts as they stand in CREATE TABLE; sizes in bytes are those of AL32UTF8 and AL16UTF16. */
final class TypeText {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9_ ]*?)\\s*"
            + "(?:\\(\\s*(\\*|\\d+)\\s*(?:,\\s*(-?\\d+))?\\s*(BYTE|CHAR)?\\s*\\))?\\s*(WITH (?:LOCAL )?TIME ZONE)?");
    private static final Pattern DAY_SECOND =
            Pattern.compile("INTERVAL DAY\\s*(?:\\((\\d)\\))?\\s*TO SECOND\\s*(?:\\((\\d)\\))?");
    private static final Pattern YEAR_MONTH = Pattern.compile("INTERVAL YEAR\\s*(?:\\((\\d)\\))?\\s*TO MONTH");

    private TypeText() {}

    static Column column(String name, String typeText) {
        String text = typeText.strip().toUpperCase(Locale.ROOT);
        Matcher daySecond = DAY_SECOND.matcher(text);
        if (daySecond.matches()) {
            int days = number(daySecond.group(1), 2);
            return plain(name, OracleType.INTERVAL_DS, 11, days, number(daySecond.group(2), 6));
        }
        Matcher yearMonth = YEAR_MONTH.matcher(text);
        if (yearMonth.matches()) {
            return plain(name, OracleType.INTERVAL_YM, 5, number(yearMonth.group(1), 2), 0);
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no Oracle type: " + typeText);
        }
        return simple(name, form, typeText);
    }

    private static Column simple(String name, Matcher form, String typeText) {
        int first = "*".equals(form.group(2)) ? 38 : number(form.group(2), -1);
        String zone = form.group(5);
        return switch (String.valueOf(form.group(1))) {
            case "NUMBER", "DECIMAL", "NUMERIC" ->
                form.group(2) == null
                        ? plain(name, OracleType.NUMBER, 22, 0, Column.NO_SCALE)
                        : plain(name, OracleType.NUMBER, 22, first, number(form.group(3), 0));
            case "INTEGER", "INT", "SMALLINT" -> plain(name, OracleType.NUMBER, 22, 38, 0);
            case "FLOAT" -> plain(name, OracleType.NUMBER, 22, first < 0 ? 126 : first, Column.NO_SCALE);
            case "VARCHAR2", "VARCHAR" -> characters(name, OracleType.VARCHAR2, first, form.group(4));
            case "CHAR" -> characters(name, OracleType.CHAR, first < 0 ? 1 : first, form.group(4));
            case "NVARCHAR2" -> national(name, OracleType.VARCHAR2, first);
            case "NCHAR" -> national(name, OracleType.CHAR, first < 0 ? 1 : first);
            case "LONG" -> new Column(name, OracleType.LONG, 0, 0, 0, 0, true, 1);
            case "LONG RAW" -> plain(name, OracleType.LONG_RAW, 0, 0, 0);
            case "RAW" -> plain(name, OracleType.RAW, first, 0, 0);
            case "CLOB" -> new Column(name, OracleType.CLOB, 4000, 0, 0, 0, true, 1);
            case "NCLOB" -> new Column(name, OracleType.CLOB, 4000, 0, 0, 0, true, 2);
            case "BLOB" -> plain(name, OracleType.BLOB, 4000, 0, 0);
            case "DATE" -> plain(name, OracleType.DATE, 7, 0, 0);
            case "TIMESTAMP" -> timestamp(name, first < 0 ? 6 : first, zone);
            case "BINARY_FLOAT" -> plain(name, OracleType.BINARY_FLOAT, 4, 0, 0);
            case "BINARY_DOUBLE" -> plain(name, OracleType.BINARY_DOUBLE, 8, 0, 0);
            case "ROWID" -> plain(name, OracleType.ROWID, 10, 0, 0);
            default -> throw new IllegalArgumentException("the double knows no Oracle type " + typeText);
        };
    }

    private static Column timestamp(String name, int digits, @Nullable String zone) {
        if (zone == null) {
            return plain(name, OracleType.TIMESTAMP, 11, 0, digits);
        }
        return zone.contains("LOCAL")
                ? plain(name, OracleType.TIMESTAMP_LTZ, 11, 0, digits)
                : plain(name, OracleType.TIMESTAMP_TZ, 13, 0, digits);
    }

    private static Column characters(String name, OracleType type, int size, @Nullable String unit) {
        int bytes = "CHAR".equals(unit) ? Math.min(size * 4, 32767) : size;
        return new Column(name, type, sized(name, bytes), size, 0, 0, true, 1);
    }

    private static Column national(String name, OracleType type, int size) {
        return new Column(name, type, sized(name, size) * 2, size, 0, 0, true, 2);
    }

    private static int sized(String name, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("column " + name + " needs a size");
        }
        return size;
    }

    private static Column plain(String name, OracleType type, int size, int precision, int scale) {
        return new Column(name, type, size, 0, precision, scale, true, 0);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
