package dev.partbridge.oracle.rows;

import dev.partbridge.rows.RowDefect;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** CHAR and VARCHAR2 as the bytes stored, decoded here. */
final class StoredTextField extends TextField {
    private final CharsetDecoder decoder;

    /** @param text which must be {@link TextReading.AsBytes} */
    StoredTextField(SelectedColumn column, TextReading text) {
        super(column);
        if (!(text instanceof TextReading.AsBytes bytes)) {
            throw new IllegalArgumentException(column.name() + " has no character set to be read in");
        }
        decoder = bytes.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        byte[] first = raw(rows);
        if (first == null) {
            set("", 0);
            return null;
        }
        byte[] stored = column().pieces() == 1 ? first : whole(rows, first);
        ByteBuffer in = ByteBuffer.wrap(stored);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(stored.length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.reset().decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            set(new String(stored, StandardCharsets.ISO_8859_1), stored.length);
            return wrong(
                    "22021",
                    String.format("byte 0x%02x", stored[in.position()]) + " at place " + (in.position() + 1)
                            + " is not part of a character of "
                            + decoder.charset().name());
        }
        set(out.flip().toString(), stored.length);
        return null;
    }

    private byte[] whole(ResultSet rows, byte[] first) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(2 * first.length);
        all.writeBytes(first);
        for (int i = 1; i < column().pieces(); i++) {
            byte[] piece = rows.getBytes(column().first() + i);
            if (piece == null) {
                break;
            }
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
