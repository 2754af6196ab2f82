package dev.partbridge.oracle.script.data;

import dev.partbridge.rows.KeptRows;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A record as it stands in its file; of a long one the beginning is kept. */
final class RawRecord {
    /** Characters of {@link #text}. */
    private static final int MOST = 4_000;

    /** One character takes at most so many bytes. */
    private static final int MOST_BYTES = 4 * MOST;

    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    void add(int c) {
        if (length < MOST_BYTES) {
            room(1);
            bytes[length++] = (byte) c;
        }
    }

    void add(byte[] from, int at, int count) {
        int more = Math.min(count, MOST_BYTES - length);
        if (more > 0) {
            room(more);
            System.arraycopy(from, at, bytes, length, more);
            length += more;
        }
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * length));
        }
    }

    /**
     * Without its line end; a long one is cut, which is then said in it.
     *
     * @param all bytes that the record has in the file
     */
    String text(long all) {
        String text = new String(bytes, 0, end(), StandardCharsets.UTF_8);
        if (text.length() <= MOST && all == length) {
            return text;
        }
        int cut = Math.min(MOST, text.length());
        cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
        return text.substring(0, cut) + " ... [cut, " + all + " bytes in all]";
    }

    /** Keeps {@link #text} as bytes of UTF-8. */
    void keep(KeptRows rows, long all) {
        if (end() <= MOST && all == length) {
            rows.add(bytes, 0, end());
        } else {
            rows.add(text(all).getBytes(StandardCharsets.UTF_8));
        }
    }

    private int end() {
        int end = length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
