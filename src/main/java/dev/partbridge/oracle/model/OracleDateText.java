package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** TO_CHAR of a date by a format, with English names. */
public final class OracleDateText {
    private static final List<String> ELEMENTS = List.of(
            "SYYYY", "SSSSS", "MONTH", "YYYY", "RRRR", "HH24", "HH12", "A.M.", "P.M.", "MON", "DAY", "DDD", "FF1",
            "FF2", "FF3", "FF4", "FF5", "FF6", "FF7", "FF8", "FF9", "YY", "RR", "MM", "MI", "DD", "DY", "HH", "SS",
            "FF", "FM", "AM", "PM", "Q", "X");

    private final LocalDateTime time;
    private final String format;
    private final StringBuilder out = new StringBuilder();
    private boolean fill = true;

    private OracleDateText(LocalDateTime time, String format) {
        this.time = time;
        this.format = format;
    }

    /**
     * The text.
     *
     * @throws DateTimeException when the format is not one that is written here
     */
    public static String of(LocalDateTime time, String format) {
        return new OracleDateText(time, format).run();
    }

    private String run() {
        String upper = format.toUpperCase(Locale.ROOT);
        for (int at = 0; at < format.length(); ) {
            int from = at;
            char c = format.charAt(at);
            String element = ELEMENTS.stream()
                    .filter(e -> upper.startsWith(e, from))
                    .findFirst()
                    .orElse("");
            if (!element.isEmpty()) {
                write(element, format.substring(at, at + element.length()));
                at += element.length();
            } else if (c == '"') {
                int close = format.indexOf('"', at + 1);
                close = close < 0 ? format.length() : close;
                out.append(format, at + 1, close);
                at = Math.min(close + 1, format.length());
            } else if (Character.isLetterOrDigit(c)) {
                throw new DateTimeException("the format element at '" + format.substring(at) + "' is not written");
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void write(String element, String written) {
        int year = Math.abs(time.getYear());
        switch (element) {
            case "FM" -> fill = !fill;
            case "SYYYY" ->
                out.append(time.getYear() < 0 ? "-" : fill ? " " : "").append(digits(year, 4));
            case "YYYY", "RRRR" -> out.append(digits(year, 4));
            case "YY", "RR" -> out.append(digits(year % 100, 2));
            case "MM" -> out.append(digits(time.getMonthValue(), 2));
            case "MON" ->
                out.append(cased(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), written, 3));
            case "MONTH" ->
                out.append(cased(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), written, 9));
            case "DY" ->
                out.append(cased(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), written, 3));
            case "DAY" ->
                out.append(cased(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), written, 9));
            case "DD" -> out.append(digits(time.getDayOfMonth(), 2));
            case "DDD" -> out.append(digits(time.getDayOfYear(), 3));
            case "Q" -> out.append((time.getMonthValue() + 2) / 3);
            case "HH24" -> out.append(digits(time.getHour(), 2));
            case "HH", "HH12" -> out.append(digits((time.getHour() + 11) % 12 + 1, 2));
            case "MI" -> out.append(digits(time.getMinute(), 2));
            case "SS" -> out.append(digits(time.getSecond(), 2));
            case "SSSSS" -> out.append(digits(time.get(ChronoField.SECOND_OF_DAY), 5));
            case "AM", "PM" -> out.append(cased(time.getHour() < 12 ? "AM" : "PM", written, 2));
            case "A.M.", "P.M." -> out.append(cased(time.getHour() < 12 ? "A.M." : "P.M.", written, 4));
            case "X" -> out.append('.');
            default -> fraction(element);
        }
    }

    private void fraction(String element) {
        int digits = element.length() == 2 ? 6 : element.charAt(2) - '0';
        out.append(String.format(Locale.ROOT, "%09d", time.getNano()), 0, digits);
    }

    private String digits(int number, int width) {
        return fill ? String.format(Locale.ROOT, "%0" + width + "d", number) : String.valueOf(number);
    }

    private String cased(String name, String written, int width) {
        boolean first = Character.isUpperCase(written.charAt(0));
        boolean second = Character.isUpperCase(written.charAt(1));
        String cased = first && second ? name.toUpperCase(Locale.ROOT) : first ? name : name.toLowerCase(Locale.ROOT);
        return fill ? String.format(Locale.ROOT, "%-" + width + "s", cased) : cased;
    }
}
