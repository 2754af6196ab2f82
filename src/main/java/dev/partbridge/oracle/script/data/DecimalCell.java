package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact number. More digits than declared are a defect: PostgreSQL would round the fraction without a word. */
final class DecimalCell extends Cell {
    /** The powers of ten between which Oracle's NUMBER has digits. */
    private static final int HIGHEST = 125;

    private static final int LOWEST = -170;

    private final DecimalText digits = new DecimalText();
    private final int highest;
    private final int lowest;
    private final boolean integer;
    private CharSequence decimal = "";

    DecimalCell(OracleColumn column) {
        super(column, ValueKind.DECIMAL);
        OracleType type = column.type();
        boolean floating =
                switch (type.name()) {
                    case "FLOAT", "REAL", "DOUBLE PRECISION" -> true;
                    case "NUMBER" -> type.precision().isEmpty() && type.scale().isEmpty();
                    default -> false;
                };
        int scale = type.scale().orElse(0);
        highest = floating ? HIGHEST : type.precision().orElse(38) - scale - 1;
        lowest = floating ? LOWEST : -scale;
        integer = !floating && scale <= 0;
    }

    @Override
    @Nullable
    RowDefect check(Chars value) {
        value.strip();
        if (!digits.read(value)) {
            return wrong("22P02", value, "is not a number");
        }
        if (!digits.isZero() && digits.highest() > highest) {
            return wrong("22003", value, "is too large for " + column().type());
        }
        if (!digits.isZero() && digits.lowest() < lowest) {
            return wrong("22003", value, "has more digits than " + column().type() + " and would be rounded");
        }
        decimal = integer && !digits.isPlainInteger() ? plain(value) : value;
        return null;
    }

    /** 1.00 and 1E3 as an integer type reads them. */
    private String plain(Chars value) {
        return digits.isZero()
                ? "0"
                : new BigDecimal(value.toString()).toBigIntegerExact().toString();
    }

    @Override
    public CharSequence decimal() {
        return decimal;
    }
}
