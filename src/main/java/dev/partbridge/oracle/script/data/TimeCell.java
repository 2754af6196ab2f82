package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import org.jspecify.annotations.Nullable;

/** DATE and the TIMESTAMP types. */
final class TimeCell extends Cell {
    private final TimeText time;
    private final int fractionDigits;

    TimeCell(OracleColumn column, ValueKind kind) {
        super(column, kind);
        time = new TimeText(kind == ValueKind.OFFSET_DATE_TIME);
        fractionDigits = column.type().name().equals("DATE")
                ? 0
                : column.type().precision().orElse(6);
    }

    @Override
    @Nullable
    RowDefect check(Chars value) {
        value.strip();
        return switch (time.read(value)) {
            case MALFORMED -> wrong("22007", value, "is not of the form " + form());
            case NO_SUCH_TIME -> wrong("22008", value, "is not in the calendar or not a time of day");
            case READ -> fraction(value);
        };
    }

    private @Nullable RowDefect fraction(Chars value) {
        int unit = 1_000_000_000;
        for (int i = 0; i < fractionDigits; i++) {
            unit /= 10;
        }
        return time.nano() % unit == 0
                ? null
                : wrong("22008", value, "has a finer fraction of a second than " + column().type() + " holds");
    }

    private String form() {
        return "YYYY-MM-DD HH24:MI:SS"
                + (fractionDigits > 0 ? ".FF" : "")
                + (kind() == ValueKind.OFFSET_DATE_TIME ? " +HH:MI" : "");
    }

    @Override
    public long epochSecond() {
        return time.epochSecond();
    }

    @Override
    public int nano() {
        return time.nano();
    }

    @Override
    public int offsetSeconds() {
        return time.offsetSeconds();
    }
}
