package dev.partbridge.run.checksum;

import dev.partbridge.rows.RowSource;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Hashes the rows of a source by the values that it gives, before anything is made of them but what was chosen to be
 * repaired. Used by one thread.
 */
public final class SourceRows {
    private final SummedColumn[] columns;
    private final int[] fractions;
    private final UnaryOperator<CharSequence> repair;
    private final CanonicalRow row = new CanonicalRow();

    /** @param repair what becomes of each text */
    public SourceRows(SummedColumns columns, UnaryOperator<CharSequence> repair) {
        this.repair = repair;
        this.columns = columns.columns().toArray(new SummedColumn[0]);
        List<SummedColumn> all = columns.columns();
        this.fractions =
                all.stream().mapToInt(c -> CanonicalForm.fraction(c.mapping())).toArray();
    }

    /**
     * Hashes the current row, which has no defect; its hash is in {@link #high} and {@link #low}.
     *
     * @throws IllegalArgumentException when a text has not the form of its column's type
     */
    public void read(RowSource rows) {
        try {
            for (int i = 0; i < columns.length; i++) {
                SummedColumn column = columns[i];
                if (column.source() == SummedColumn.NOT_SUPPLIED || rows.isNull(column.source())) {
                    nothing(column);
                } else {
                    value(rows, column, fractions[i]);
                }
            }
        } catch (IllegalArgumentException e) {
            row.forget();
            throw e;
        }
        row.endRow();
    }

    public long high() {
        return row.high();
    }

    public long low() {
        return row.low();
    }

    /** Where a value stands for NULL nobody can tell one from the other. */
    private void nothing(SummedColumn column) {
        if (column.mapping().nullAs().isEmpty()) {
            row.nothing();
            return;
        }
        String word = column.mapping().nullAs().get();
        switch (column.form()) {
            case TIME, INSTANT -> row.bits(StoredTime.INFINITY);
            case SINGLE -> row.bits(Float.floatToIntBits(Float.parseFloat(capital(word))));
            case DOUBLE -> row.bits(Double.doubleToLongBits(Double.parseDouble(capital(word))));
            default -> DecimalText.write(capital(word), row);
        }
    }

    /** PostgreSQL takes infinity in any case, Java and numeric's own text do not. */
    private static String capital(String word) {
        return word.equals("infinity") ? "Infinity" : word;
    }

    private void value(RowSource rows, SummedColumn column, int fraction) {
        int at = column.source();
        switch (column.form()) {
            case DECIMAL -> DecimalText.write(rows.getDecimal(at), row);
            case SINGLE ->
                row.bits(Float.floatToIntBits(
                        0f + Float.parseFloat(rows.getDecimal(at).toString())));
            case DOUBLE ->
                row.bits(Double.doubleToLongBits(
                        0d + Double.parseDouble(rows.getDecimal(at).toString())));
            case TIME -> row.bits(Microseconds.of(rows.getEpochSecond(at), rows.getNano(at), fraction));
            case INSTANT -> row.bits(instant(rows, column, fraction));
            case OFFSET_MINUTES -> DecimalText.write(rows.getOffsetSeconds(at) / 60, row);
            case TEXT -> {
                CharSequence text = repair.apply(rows.getText(at));
                row.text(text, text.length());
            }
            case PADDED_TEXT -> {
                CharSequence text = repair.apply(rows.getText(at));
                row.text(text, withoutBlanks(text));
            }
            case BYTES -> {
                byte[] bytes = rows.getBytes(at);
                row.bytes(bytes, 0, bytes.length);
            }
            case INTERVAL -> interval(rows.getText(at), fraction);
        }
    }

    private static long instant(RowSource rows, SummedColumn column, int fraction) {
        int at = column.source();
        // a session reads local times as UTC
        boolean zoned = column.mapping().oracleType().name().endsWith("ZONE");
        long second = rows.getEpochSecond(at) - (zoned ? rows.getOffsetSeconds(at) : 0);
        return Microseconds.of(second, rows.getNano(at), fraction);
    }

    private void interval(CharSequence text, int fraction) {
        IntervalText interval = IntervalText.of(text, fraction);
        row.bits(interval.months(), interval.micros());
    }

    private static int withoutBlanks(CharSequence text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
