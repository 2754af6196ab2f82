package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.LargeTurn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one slice of a data file, each value checked against its Oracle type: a value that the column could not
 * hold, or that PostgreSQL would round or cut without a word, makes the row defective. An empty field is NULL, quoted
 * or not, since Oracle keeps an empty string as NULL.
 */
final class CsvRows extends CellRows {
    /** So many characters stay in memory from row to row. */
    private static final int KEPT = 1 << 20;

    private final RecordReader reader;
    private final DataHeader header;
    private final DataSlice slice;
    private final Cancellation cancellation;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    /** One for each field; absent where the field is passed over. */
    private final List<Optional<Cell>> fields = new ArrayList<>();

    private char[] text = new char[1 << 12];
    private long rows;

    CsvRows(RecordReader reader, DataHeader header, DataSlice slice, Cancellation cancellation) {
        this.reader = reader;
        this.header = header;
        this.slice = slice;
        this.cancellation = cancellation;
        for (Optional<OracleColumn> column : header.fields()) {
            Optional<Cell> cell = column.map(Cell::of);
            fields.add(cell);
            cell.ifPresent(cells::add);
        }
    }

    @Override
    public boolean next() throws IOException {
        cancellation.check();
        do {
            if (!reader.next()) {
                if (rows != slice.rows()) {
                    throw new IOException(slice.file() + " has changed since it was scanned: " + rows
                            + " rows where there were " + slice.rows() + ", from line " + slice.firstLine() + " on");
                }
                return false;
            }
        } while (!CsvScan.isRow(reader, header.fields().size() == 1));
        rows++;
        defect = read();
        return true;
    }

    private @Nullable RowDefect read() {
        RowDefect malformed = form();
        return malformed != null ? malformed : values();
    }

    private @Nullable RowDefect values() {
        byte[] content = reader.content();
        if (text.length > KEPT) {
            text = new char[KEPT];
        }
        int end = 0;
        for (int i = 0; i < fields.size(); i++) {
            int from = reader.from(i);
            int to = reader.to(i);
            // most fields are ASCII alone: read where they are, without a decoder, in half of the memory
            boolean ascii = ascii(content, from, to);
            int begin = end;
            if (!ascii) {
                room(begin + to - from);
                ByteBuffer bytes = ByteBuffer.wrap(content).limit(to).position(from);
                CharBuffer chars = CharBuffer.wrap(text).position(begin);
                if (utf8.reset().decode(bytes, chars, true).isError()) {
                    return undecodable(i, content[bytes.position()]);
                }
                end = chars.position();
            }
            if (fields.get(i).isPresent()) {
                Cell cell = fields.get(i).get();
                RowDefect wrong = ascii ? cell.readAscii(content, from, to) : cell.read(text, begin, end);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    /** Of the row's decoded values; those before are read from the array that they were decoded to. */
    private void room(int characters) {
        if (text.length < characters) {
            text = Arrays.copyOf(text, Math.max(characters, Math.min(2 * text.length, KEPT)));
        }
    }

    private static boolean ascii(byte[] content, int from, int to) {
        for (int i = from; i < to; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private RowDefect undecodable(int field, byte octet) {
        return new RowDefect(
                "22021",
                header.fields().get(field).map(c -> c.name() + ": ").orElse("")
                        + String.format("byte 0x%02x", octet)
                        + " is not part of a UTF-8 character");
    }

    private @Nullable RowDefect form() {
        return switch (reader.fault()) {
            case UNCLOSED_QUOTE ->
                new RowDefect(
                        "22P04",
                        "the quote opened in line " + reader.faultLine() + " is not closed by the end of the file");
            case TEXT_AFTER_QUOTE ->
                new RowDefect(
                        "22P04",
                        "text follows a closing quote in line " + reader.faultLine() + ", where a comma must be");
            case TOO_LONG ->
                new RowDefect(
                        "54000", "the row is longer than the " + RecordReader.MAX_RECORD + " bytes that can be read");
            case NONE -> number();
        };
    }

    private @Nullable RowDefect number() {
        int expected = fields.size();
        if (reader.fields() == expected) {
            return null;
        }
        return new RowDefect(
                "22P04",
                reader.fields() + (reader.fields() == 1 ? " field where " : " fields where ") + expected
                        + (expected == 1 ? " is" : " are") + " expected (" + header.names() + ")");
    }

    @Override
    public RowPosition position() {
        return new RowPosition(slice.file(), reader.recordLine());
    }

    @Override
    public String raw() {
        return reader.raw();
    }

    @Override
    public void keep(KeptRows kept) {
        reader.keep(kept);
    }

    @Override
    public String raw(KeptRow row) {
        return new String(row.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<List<Optional<String>>> texts() {
        List<Optional<String>> texts = new ArrayList<>();
        if (reader.contentLength() > LargeTurn.LARGE) {
            return Optional.empty();
        }
        for (int i = 0; i < fields.size() && form() == null; i++) {
            if (fields.get(i).isPresent()) {
                ByteBuffer bytes = ByteBuffer.wrap(reader.content(), reader.from(i), reader.to(i) - reader.from(i));
                try {
                    String value =
                            StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                    texts.add(value.isEmpty() ? Optional.empty() : Optional.of(value));
                } catch (CharacterCodingException e) {
                    return Optional.empty();
                }
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    @Override
    public long bytesRead() {
        return reader.offset() - slice.offset();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
