package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** BINARY_FLOAT and BINARY_DOUBLE; Oracle's own words for the odd values are {@code Nan} and {@code Inf}. */
final class FloatCell extends Cell {
    private final DecimalText digits = new DecimalText();
    private final boolean single;
    private CharSequence decimal = "";

    FloatCell(OracleColumn column) {
        super(column, ValueKind.FLOAT);
        single = column.type().name().equals("BINARY_FLOAT");
    }

    @Override
    @Nullable
    RowDefect check(Chars value) {
        value.strip();
        if (digits.read(value)) {
            decimal = value;
            return inRange(value.toString())
                    ? null
                    : wrong("22003", value, "is out of the range of " + column().type());
        }
        String word =
                switch (value.toString().toLowerCase(Locale.ROOT)) {
                    case "nan" -> "NaN";
                    case "inf", "+inf", "infinity", "+infinity" -> "Infinity";
                    case "-inf", "-infinity" -> "-Infinity";
                    default -> "";
                };
        decimal = word;
        return word.isEmpty() ? wrong("22P02", value, "is not a number") : null;
    }

    private boolean inRange(String text) {
        double parsed = single ? Float.parseFloat(text) : Double.parseDouble(text);
        return !Double.isInfinite(parsed) && (parsed != 0 || digits.isZero());
    }

    @Override
    public CharSequence decimal() {
        return decimal;
    }
}
