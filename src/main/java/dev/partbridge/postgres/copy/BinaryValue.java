package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.util.Optional;

/** Writes the values of one column in COPY's binary format, each with its length before it. */
final class BinaryValue {
    private static final int NULL = -1;
    /** 2000-01-01, from which PostgreSQL counts. */
    static final long EPOCH_SECOND = 946_684_800L;

    static final long SECONDS_PER_DAY = 86_400;
    static final long MICROS = 1_000_000;
    private static final int NANOS = 1_000_000_000;
    /** Of a second's count, that its microseconds fit 64 bits; far outside of what either database has. */
    private static final long MOST_SECOND = Long.MAX_VALUE / MICROS / 2;

    private final CopyColumn column;
    private final BinaryForm form;
    private final NulRepair nul;

    BinaryValue(CopyColumn column, BinaryForm form, NulRepair nul) {
        this.column = column;
        this.form = form;
        this.nul = nul;
    }

    /**
     * Writes the current row's value.
     *
     * @return why it cannot be written, in the words of the server, which says so of the same value in text
     */
    Optional<RowDefect> write(RowSource row, CopyText out) {
        int source = column.source();
        if (row.isNull(source)) {
            out.int4(NULL);
            return Optional.empty();
        }
        return switch (form) {
            case INT2 ->
                column.form() == ValueForm.OFFSET_MINUTES
                        ? minutes(row.getOffsetSeconds(source) / 60, out)
                        : integer(row.getDecimal(source), out);
            case INT4, INT8 -> integer(row.getDecimal(source), out);
            case NUMERIC -> numeric(row.getDecimal(source), out);
            case FLOAT4 -> single(row.getDecimal(source), out);
            case FLOAT8 -> wide(row.getDecimal(source), out);
            case VARCHAR, TEXT, CHAR -> text(row.getText(source), out);
            case DATE -> {
                out.int4(Integer.BYTES);
                out.int4((int) Math.floorDiv(row.getEpochSecond(source) - EPOCH_SECOND, SECONDS_PER_DAY));
                yield Optional.empty();
            }
            case TIMESTAMP -> time(row.getEpochSecond(source), row.getNano(source), out);
            case TIMESTAMPTZ ->
                time(row.getEpochSecond(source) - row.getOffsetSeconds(source), row.getNano(source), out);
            case BYTEA -> {
                byte[] bytes = row.getBytes(source);
                out.int4(bytes.length);
                out.raw(bytes);
                yield Optional.empty();
            }
        };
    }

    private Optional<RowDefect> minutes(int value, CopyText out) {
        put(value, out);
        return Optional.empty();
    }

    /** Reads digits as the server does: negative, since there is one more of these, and as far as they fit. */
    private Optional<RowDefect> integer(CharSequence value, CopyText out) {
        CharSequence digits = CopyEncoder.wholeDigits(value);
        long least = least();
        int end = digits.length();
        boolean negative = end > 0 && digits.charAt(0) == '-';
        int begin = negative || (end > 0 && digits.charAt(0) == '+') ? 1 : 0;
        long read = 0;
        for (int i = begin; i < end; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return malformed(digits);
            }
            if (read < (least + digit) / 10) {
                return outOfRange(digits);
            }
            read = 10 * read - digit;
        }
        if (begin == end) {
            return malformed(digits);
        }
        if (!negative && read == least) {
            return outOfRange(digits);
        }
        put(negative ? read : -read, out);
        return Optional.empty();
    }

    private long least() {
        return switch (form) {
            case INT2 -> Short.MIN_VALUE;
            case INT4 -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private void put(long value, CopyText out) {
        switch (form) {
            case INT2 -> {
                out.int4(Short.BYTES);
                out.int2((int) value);
            }
            case INT4 -> {
                out.int4(Integer.BYTES);
                out.int4((int) value);
            }
            default -> {
                out.int4(Long.BYTES);
                out.int8(value);
            }
        }
    }

    private Optional<RowDefect> malformed(CharSequence digits) {
        return wrong("22P02", "invalid input syntax for type " + column.type() + ": \"" + digits + "\"");
    }

    private Optional<RowDefect> numeric(CharSequence digits, CopyText out) {
        return BinaryNumeric.write(digits, out) || BinaryNumeric.word(digits, out)
                ? Optional.empty()
                : wrong("22P02", "invalid input syntax for type numeric: \"" + digits + "\"");
    }

    private Optional<RowDefect> single(CharSequence digits, CopyText out) {
        try {
            float value = Float.parseFloat(digits.toString());
            if (lost(value, digits)) {
                return wrong("22003", "\"" + digits + "\" is out of range for type real");
            }
            out.int4(Float.BYTES);
            out.int4(Float.floatToIntBits(value));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return wrong("22P02", "invalid input syntax for type real: \"" + digits + "\"");
        }
    }

    private Optional<RowDefect> wide(CharSequence digits, CopyText out) {
        try {
            double value = Double.parseDouble(digits.toString());
            if (lost(value, digits)) {
                return wrong("22003", "\"" + digits + "\" is out of range for type double precision");
            }
            out.int4(Double.BYTES);
            out.int8(Double.doubleToLongBits(value));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return wrong("22P02", "invalid input syntax for type double precision: \"" + digits + "\"");
        }
    }

    /** Infinite or 0, where the text is neither. */
    private static boolean lost(double value, CharSequence digits) {
        if (Double.isInfinite(value)) {
            return !digits.toString().endsWith("Infinity");
        }
        return value == 0 && digits.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
    }

    private Optional<RowDefect> text(CharSequence value, CopyText out) {
        CharSequence written = Forms.text(value, column.form());
        int size = CopyText.utf8Length(written);
        if (size < 0) {
            CharSequence repaired = Forms.text(nul.repaired(value), column.form());
            int left = CopyText.utf8Length(repaired);
            if (left < 0) {
                return Optional.of(CopyEncoder.unwritable(value, column, nul.before(value, -1 - left)));
            }
            nul.count();
            written = repaired;
            size = left;
        }
        out.int4(size);
        out.unescaped(written);
        return Optional.empty();
    }

    /** The server rounds a text's fraction as a binary number; here it is done before. */
    private Optional<RowDefect> time(long second, int nano, CopyText out) {
        if (Math.abs(second) > MOST_SECOND) {
            return wrong("22008", "timestamp out of range");
        }
        long fraction = nano == 0 ? 0 : (long) Math.rint((double) nano / NANOS * MICROS);
        out.int4(Long.BYTES);
        out.int8((second - EPOCH_SECOND) * MICROS + fraction);
        return Optional.empty();
    }

    private Optional<RowDefect> outOfRange(CharSequence digits) {
        return wrong("22003", "value \"" + digits + "\" is out of range for type " + column.type());
    }

    private Optional<RowDefect> wrong(String code, String what) {
        return Optional.of(new RowDefect(code, "column " + column.name() + ": " + what));
    }
}
