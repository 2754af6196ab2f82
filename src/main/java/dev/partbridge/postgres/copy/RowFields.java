package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of one row as texts that PostgreSQL's types read, for a row that is to be tried again.
 *
 * @param columns PostgreSQL's
 * @param values one for each column; absent for NULL
 * @param wanted columns whose values are not kept, since they cannot be written
 */
public record RowFields(List<Identifier> columns, List<Optional<String>> values, List<Identifier> wanted) {
    /** Bytes of a row: rejects are for rows that a person looks at, and the reject table is no second copy of LOBs. */
    public static final int MOST_BYTES = 1 << 20;

    public RowFields {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        wanted = List.copyOf(wanted);
    }

    /**
     * Of a row of a batch.
     *
     * @param columns those of the COPY that are the table's own
     * @param leading fields before them
     * @return absent where the row is longer than {@link #MOST_BYTES}
     */
    public static Optional<RowFields> of(RowBatch batch, int row, List<CopyColumn> columns, int leading) {
        byte[] bytes = batch.text().array();
        int at = batch.start(row);
        int end = batch.start(row + 1) - 1;
        if (end - at > MOST_BYTES) {
            return Optional.empty();
        }
        if (batch.binary()) {
            List<BinaryForm> forms = columns.stream()
                    .map(c -> BinaryForm.of(c, batch.kind(c.source())).orElseThrow())
                    .toList();
            ByteBuffer fields = ByteBuffer.wrap(bytes, at, end + 1 - at);
            return Optional.of(new RowFields(names(columns), BinaryFields.of(fields, forms), List.of()));
        }
        List<Optional<String>> fields = new ArrayList<>();
        for (int from = at; at <= end; at++) {
            if (at == end || bytes[at] == '\t') {
                fields.add(field(bytes, from, at));
                from = at + 1;
            }
        }
        return Optional.of(new RowFields(names(columns), fields.subList(leading, fields.size()), List.of()));
    }

    /** Of a source's current row, of which a value may be one that cannot be written. */
    public static Optional<RowFields> of(RowSource row, List<CopyColumn> columns, NulRepair nul) {
        List<Identifier> kept = new ArrayList<>();
        List<Optional<String>> values = new ArrayList<>();
        List<Identifier> wanted = new ArrayList<>();
        int bytes = 0;
        RowBatch one = new RowBatch();
        for (CopyColumn column : columns) {
            ValueKind kind = row.columns().get(column.source()).kind();
            boolean measured = kind == ValueKind.TEXT || kind == ValueKind.BYTES;
            if (measured && !row.isNull(column.source()) && row.getLength(column.source()) > MOST_BYTES) {
                return Optional.empty();
            }
            one.clear();
            CopyEncoder encoder = new CopyEncoder(List.of(column), row.columns(), nul.another());
            if (encoder.encode(row, "", 0, 0, one).isPresent()) {
                wanted.add(column.name());
            } else {
                bytes += one.bytes();
                kept.add(column.name());
                values.add(field(one.text().array(), 0, one.bytes() - 1));
            }
        }
        return bytes > MOST_BYTES ? Optional.empty() : Optional.of(new RowFields(kept, values, wanted));
    }

    /** Of a source's current row, which is defective, where it has texts nevertheless. */
    public static Optional<RowFields> ofTexts(RowSource row, List<CopyColumn> columns) {
        Optional<List<Optional<String>>> texts = row.texts();
        if (texts.isEmpty() || row.raw().length() > MOST_BYTES) {
            return Optional.empty();
        }
        List<Identifier> kept = new ArrayList<>();
        List<Optional<String>> values = new ArrayList<>();
        List<Identifier> wanted = new ArrayList<>();
        for (CopyColumn column : columns) {
            Optional<String> text = texts.get().get(column.source());
            boolean bytes = row.columns().get(column.source()).kind() == ValueKind.BYTES;
            if (text.isPresent()
                    && (column.form() != ValueForm.PLAIN || text.get().indexOf(0) >= 0)) {
                // which value was meant only a sound one tells
                wanted.add(column.name());
            } else {
                kept.add(column.name());
                values.add(
                        text.isEmpty()
                                ? column.nullAs()
                                : text.map(t -> bytes && !column.type().equals("uuid") ? "\\x" + t : t));
            }
        }
        return Optional.of(new RowFields(kept, values, wanted));
    }

    private static List<Identifier> names(List<CopyColumn> columns) {
        return columns.stream().map(CopyColumn::name).toList();
    }

    /** One field of COPY's text format (manual, COPY, Text Format), as {@link CopyText} writes it. */
    private static Optional<String> field(byte[] bytes, int from, int to) {
        if (to - from == 2 && bytes[from] == '\\' && bytes[from + 1] == 'N') {
            return Optional.empty();
        }
        byte[] plain = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\\') {
                b = switch (bytes[++i]) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> bytes[i];
                };
            }
            plain[length++] = b;
        }
        return Optional.of(new String(plain, 0, length, StandardCharsets.UTF_8));
    }
}
