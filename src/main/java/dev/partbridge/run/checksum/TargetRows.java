package dev.partbridge.run.checksum;

import dev.partbridge.postgres.copy.StoredRows;

/** Hashes rows as PostgreSQL stores them. Used by one thread. */
public final class TargetRows {
    private final CanonicalForm[] forms;
    private final String[] types;
    private final int first;
    private final CanonicalRow row = new CanonicalRow();

    /**
     * For rows with these columns.
     *
     * @param types their types' own names in the catalog, {@code pg_type.typname}; each is one of {@link #reads}
     */
    public TargetRows(SummedColumns columns, String[] types) {
        this(columns, types, 0);
    }

    /** @param first how many columns of the rows stand before these */
    public TargetRows(SummedColumns columns, String[] types, int first) {
        this.first = first;
        this.forms = columns.columns().stream().map(SummedColumn::form).toArray(CanonicalForm[]::new);
        this.types = types.clone();
        for (int i = 0; i < forms.length; i++) {
            if (!reads(forms[i], types[i])) {
                throw new IllegalArgumentException(types[i] + " is not read as " + forms[i]);
            }
        }
    }

    /** Whether values of a type can be read in a form. */
    public static boolean reads(CanonicalForm form, String type) {
        return switch (form) {
            case DECIMAL, OFFSET_MINUTES ->
                switch (type) {
                    case "int2", "int4", "int8", "numeric", "float4", "float8" -> true;
                    default -> false;
                };
            case SINGLE -> type.equals("float4");
            case DOUBLE -> type.equals("float8");
            case TIME -> type.equals("timestamp") || type.equals("date");
            case INSTANT -> type.equals("timestamptz");
            case TEXT, PADDED_TEXT -> type.equals("varchar") || type.equals("text") || type.equals("bpchar");
            case BYTES -> type.equals("bytea") || type.equals("uuid");
            case INTERVAL -> type.equals("interval");
        };
    }

    /** Hashes the current row; its hash is in {@link #high} and {@link #low}. */
    public void read(StoredRows rows) {
        for (int i = 0; i < forms.length; i++) {
            if (rows.isNull(first + i)) {
                row.nothing();
            } else {
                value(rows, forms[i], types[i], first + i);
            }
        }
        row.endRow();
    }

    public long high() {
        return row.high();
    }

    public long low() {
        return row.low();
    }

    private void value(StoredRows rows, CanonicalForm form, String type, int column) {
        switch (form) {
            case DECIMAL, OFFSET_MINUTES -> decimal(rows, type, column);
            case SINGLE -> row.bits(Float.floatToIntBits(0f + Float.intBitsToFloat(rows.int4(column))));
            case DOUBLE -> row.bits(Double.doubleToLongBits(0d + Double.longBitsToDouble(rows.int8(column))));
            case TIME, INSTANT ->
                row.bits(
                        type.equals("date")
                                ? StoredTime.date(rows.int4(column))
                                : StoredTime.timestamp(rows.int8(column)));
            case TEXT -> text(rows, column, rows.length(column));
            case PADDED_TEXT -> text(rows, column, withoutBlanks(rows, column));
            case BYTES -> row.bytes(rows.bytes(), rows.from(column), rows.length(column));
            case INTERVAL ->
                row.bits(rows.int4At(column, 12), rows.int8(column) + rows.int4At(column, 8) * Microseconds.PER_DAY);
        }
    }

    private void decimal(StoredRows rows, String type, int column) {
        switch (type) {
            case "int2" -> DecimalText.write(rows.int2(column), row);
            case "int4" -> DecimalText.write(rows.int4(column), row);
            case "int8" -> DecimalText.write(rows.int8(column), row);
            case "numeric" -> StoredNumeric.write(rows, column, row);
            // the shortest text that is this number, which is what a number of Oracle's was checked against
            case "float4" -> DecimalText.write(Float.toString(Float.intBitsToFloat(rows.int4(column))), row);
            default -> DecimalText.write(Double.toString(Double.longBitsToDouble(rows.int8(column))), row);
        }
    }

    private void text(StoredRows rows, int column, int length) {
        row.begin();
        row.put(rows.bytes(), rows.from(column), length);
        row.end();
    }

    private static int withoutBlanks(StoredRows rows, int column) {
        int end = rows.length(column);
        while (end > 0 && rows.bytes()[rows.from(column) + end - 1] == ' ') {
            end--;
        }
        return end;
    }
}
