package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes values in the form that their column asks for. */
final class Forms {
    private static final int SECONDS_PER_DAY = 86_400;

    private Forms() {}

    /** Why the current row's value has not the column's form. */
    static Optional<RowDefect> unfit(RowSource row, CopyColumn column) {
        int source = column.source();
        if (row.isNull(source)) {
            return Optional.empty();
        }
        return switch (column.form()) {
            case DAY ->
                row.getEpochSecond(source) % SECONDS_PER_DAY == 0 && row.getNano(source) == 0
                        ? Optional.empty()
                        : defect("22008", column, "has a time of day, which the type date cannot hold");
            case OFFSET_MINUTES ->
                row.getOffsetSeconds(source) % 60 == 0
                        ? Optional.empty()
                        : defect("22008", column, "cannot hold an offset with seconds");
            case BINARY ->
                isExact(row.getDecimal(source), column.type())
                        ? Optional.empty()
                        : defect("22003", column, "has a number of more digits than " + column.type() + " holds");
            default -> Optional.empty();
        };
    }

    private static Optional<RowDefect> defect(String code, CopyColumn column, String what) {
        return Optional.of(new RowDefect(code, "column " + column.name() + " " + what));
    }

    /** Whether the shortest text of the binary number, which PostgreSQL shows, is the decimal one. */
    private static boolean isExact(CharSequence digits, String type) {
        BigDecimal value = new BigDecimal(digits.toString());
        if (type.equals("real")) {
            float number = value.floatValue();
            return Float.isFinite(number) && new BigDecimal(Float.toString(number)).compareTo(value) == 0;
        }
        double number = value.doubleValue();
        return Double.isFinite(number) && new BigDecimal(Double.toString(number)).compareTo(value) == 0;
    }

    /** A text in its form. */
    static CharSequence text(CharSequence value, ValueForm form) {
        if (form == ValueForm.TRIMMED) {
            int end = value.length();
            while (end > 1 && value.charAt(end - 1) == ' ') {
                end--;
            }
            return value.subSequence(0, end);
        }
        return form == ValueForm.INTERVAL ? interval(value.toString()) : value;
    }

    /** {@code -05 10:20:30} as {@code -05 -10:20:30}. */
    private static String interval(String text) {
        String value = text.strip();
        int blank = value.indexOf(' ');
        return value.startsWith("-") && blank > 0 && Character.isDigit(value.charAt(blank + 1))
                ? value.substring(0, blank + 1) + "-" + value.substring(blank + 1)
                : value;
    }
}
