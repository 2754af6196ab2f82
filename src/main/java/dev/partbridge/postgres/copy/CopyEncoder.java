package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the current row of a source into a row of COPY. Used by one thread. */
public final class CopyEncoder {
    private final CopyColumn[] columns;
    private final ValueKind[] kinds;
    private final NulRepair nul;
    /** Absent for the text format. */
    private final BinaryValue @Nullable [] binary;
    /** Nothing that is written can be taken back. */
    private boolean atOnce;

    /** Without repairs. */
    public CopyEncoder(List<CopyColumn> columns, List<RowColumn> source) {
        this(columns, source, NulRepair.none());
    }

    /** As text. */
    public CopyEncoder(List<CopyColumn> columns, List<RowColumn> source, NulRepair nul) {
        this(columns, source, nul, CopyFormat.TEXT);
    }

    /**
     * @param columns the COPY's columns in its order
     * @param source the source's columns
     * @param nul what is done about NUL in texts
     * @param format one that all columns have
     */
    public CopyEncoder(List<CopyColumn> columns, List<RowColumn> source, NulRepair nul, CopyFormat format) {
        this.nul = nul;
        this.binary = format == CopyFormat.TEXT
                ? null
                : columns.stream()
                        .map(c -> new BinaryValue(
                                c,
                                BinaryForm.of(c, source.get(c.source()).kind()).orElseThrow(),
                                nul))
                        .toArray(BinaryValue[]::new);
        this.columns = columns.toArray(new CopyColumn[0]);
        this.kinds = columns.stream().map(c -> source.get(c.source()).kind()).toArray(ValueKind[]::new);
    }

    /**
     * Adds the row to the batch, unless a value cannot be written at all.
     *
     * @param row its current row must have no defect
     * @param leading a value of ours for the first column of the COPY, which the source does not supply; empty for none
     * @param tag given back by {@link RowBatch#tag}
     * @param bytesInSource what the row takes in the source
     * @return why the row was not added
     */
    public Optional<RowDefect> encode(RowSource row, String leading, int tag, long bytesInSource, RowBatch batch) {
        CopyText out = batch.text();
        int start = out.length();
        Optional<RowDefect> defect = write(row, leading, out);
        if (defect.isPresent()) {
            out.cut(start);
        } else {
            endRow(out);
            batch.endRow(row, tag, bytesInSource, binary != null);
        }
        return defect;
    }

    /**
     * Hands the row on piece by piece, so that it is not in memory a second time.
     *
     * @param leading as for {@link #encode}
     * @return why the row must not be taken, whatever was handed on
     */
    Optional<RowDefect> spill(RowSource row, String leading, CopyText.Sink sink) {
        CopyText out = CopyText.to(sink);
        atOnce = true;
        try {
            Optional<RowDefect> defect = write(row, leading, out);
            endRow(out);
            out.flush();
            return defect;
        } finally {
            atOnce = false;
        }
    }

    private void endRow(CopyText out) {
        if (binary == null) {
            out.endRow();
        }
    }

    private Optional<RowDefect> write(RowSource row, String leading, CopyText out) {
        if (binary != null) {
            return binary(binary, row, out);
        }
        out.plain(leading);
        for (int i = 0; i < columns.length; i++) {
            if (i > 0 || !leading.isEmpty()) {
                out.tab();
            }
            Optional<RowDefect> unfit =
                    columns[i].form() == ValueForm.PLAIN ? Optional.empty() : Forms.unfit(row, columns[i]);
            if (unfit.isPresent()) {
                return unfit;
            }
            int bad = value(row, i, out);
            if (bad >= 0) {
                return Optional.of(unwritable(row.getText(columns[i].source()), columns[i], bad));
            }
        }
        return Optional.empty();
    }

    private Optional<RowDefect> binary(BinaryValue[] values, RowSource row, CopyText out) {
        out.int2(values.length);
        for (int i = 0; i < values.length; i++) {
            Optional<RowDefect> defect =
                    columns[i].form() == ValueForm.PLAIN ? Optional.empty() : Forms.unfit(row, columns[i]);
            if (defect.isEmpty()) {
                defect = values[i].write(row, out);
            }
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }

    /**
     * Why {@link #encode} would not add the row. Only one that may be refused is written, and forgotten.
     *
     * @param scratch is empty, and stays so
     */
    public Optional<RowDefect> refusal(RowSource row, RowBatch scratch) {
        for (int i = 0; i < columns.length; i++) {
            int source = columns[i].source();
            boolean text = kinds[i] == ValueKind.TEXT;
            boolean held = !text || row.isNull(source) || CopyText.holds(row.getText(source));
            if (!held
                    || (columns[i].form() != ValueForm.PLAIN
                            && Forms.unfit(row, columns[i]).isPresent())) {
                Optional<RowDefect> refusal = encode(row, "", 0, 0, scratch);
                scratch.clear();
                return refusal;
            }
        }
        return Optional.empty();
    }

    private int value(RowSource row, int column, CopyText out) {
        int source = columns[column].source();
        if (row.isNull(source)) {
            columns[column].nullAs().ifPresentOrElse(out::plain, out::nullMark);
            return -1;
        }
        if (columns[column].form() == ValueForm.OFFSET_MINUTES) {
            out.plain(String.valueOf(row.getOffsetSeconds(source) / 60));
            return -1;
        }
        switch (kinds[column]) {
            case TEXT -> {
                return text(row.getText(source), columns[column].form(), out);
            }
            case DECIMAL, FLOAT -> {
                CharSequence digits = row.getDecimal(source);
                out.plain(columns[column].isInteger() ? wholeDigits(digits) : digits);
            }
            case LOCAL_DATE_TIME -> DateTimeText.local(out, row.getEpochSecond(source), row.getNano(source));
            case OFFSET_DATE_TIME ->
                DateTimeText.offset(out, row.getEpochSecond(source), row.getNano(source), row.getOffsetSeconds(source));
            case BYTES -> {
                if (columns[column].type().equals("uuid")) {
                    out.plain(HexFormat.of().formatHex(row.getBytes(source)));
                } else {
                    out.hex(row.getBytes(source));
                }
            }
        }
        return -1;
    }

    private int text(CharSequence text, ValueForm form, CopyText out) {
        if (atOnce) {
            return nul.writeAtOnce(text, form, out);
        }
        int start = out.length();
        int bad = out.text(Forms.text(text, form));
        return bad < 0 ? bad : nul.write(text, form, bad, start, out);
    }

    /** 1.0 and 1e3 as 1 and 1000; a number with a fraction stays as it is, and the server refuses it. */
    static CharSequence wholeDigits(CharSequence digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                BigDecimal number = new BigDecimal(digits.toString()).stripTrailingZeros();
                // more digits than bigint has are refused in any spelling
                return number.scale() <= 0 && number.precision() - number.scale() <= 19
                        ? number.toBigIntegerExact().toString()
                        : digits;
            }
        }
        return digits;
    }

    static RowDefect unwritable(CharSequence text, CopyColumn column, int at) {
        char c = text.charAt(at);
        String what = c == 0
                ? "the character NUL, which PostgreSQL's text cannot hold"
                : String.format(Locale.ROOT, "half a character (U+%04X)", (int) c);
        return new RowDefect("22021", "column " + column.name() + " holds " + what + " at place " + (at + 1));
    }
}
