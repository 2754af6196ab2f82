package dev.partbridge.postgres.copy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way into COPY. In its text format (manual, COPY, Text Format), UTF-8, fields end with a tab, rows with a line feed; within a
 * field backslash, tab, line feed and carriage return are escaped, so a field can never be taken for {@code \N} or for
 * the end mark {@code \.}. In its binary format numbers have the network's byte order.
 */
final class CopyText {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    /** So many characters are written at a time, and no more room is asked for than they may take. */
    private static final int PIECE = 1 << 10;

    /** Of a character in UTF-8 or escaped; those of two characters take four. */
    private static final int MOST_BYTES = 3;

    /** Where the bytes go on to, so many at a time, so that a large value is never here whole. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int length);
    }

    private static final int SPILLED = 1 << 16;

    private final @Nullable Sink sink;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** Holds all that is written. */
    CopyText() {
        this(null);
    }

    private CopyText(@Nullable Sink sink) {
        this.sink = sink;
    }

    /** Hands on what is written; nothing of it can be cut. */
    static CopyText to(Sink sink) {
        return new CopyText(sink);
    }

    /** Hands on what is still here. */
    void flush() {
        if (sink != null) {
            sink.write(bytes, length);
            length = 0;
        }
    }

    private void spill() {
        if (length >= SPILLED) {
            flush();
        }
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    /** Forgets what was written behind this length. */
    void cut(int to) {
        length = to;
    }

    void tab() {
        put('\t');
    }

    void endRow() {
        put('\n');
    }

    void nullMark() {
        put('\\');
        put('N');
    }

    void int2(int value) {
        reserve(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    void int4(int value) {
        reserve(Integer.BYTES);
        int4(length, value);
        length += Integer.BYTES;
    }

    /** Writes over what is there already. */
    void int4(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    /** Bytes as they are. */
    void raw(byte[] value) {
        for (int begin = 0; begin < value.length; begin += SPILLED) {
            int count = Math.min(value.length - begin, SPILLED);
            spill();
            reserve(count);
            System.arraycopy(value, begin, bytes, length, count);
            length += count;
        }
    }

    /**
     * How many bytes a text takes in UTF-8.
     *
     * @return -1 less the place of the first character that PostgreSQL's text cannot hold
     */
    static int utf8Length(CharSequence text) {
        int count = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return -1 - i;
            }
            if (c >= 0x80) {
                if (Character.isSurrogate(c)) {
                    if (Character.codePointAt(text, i) < 0x10000) {
                        return -1 - i;
                    }
                    // four bytes for two characters
                    i++;
                    count += 2;
                } else {
                    count += c < 0x800 ? 1 : 2;
                }
            }
        }
        return count;
    }

    /** Text of which {@link #utf8Length} is known, not escaped. */
    void unescaped(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            int end = Math.min(text.length(), i + PIECE);
            spill();
            reserve(MOST_BYTES * (end - i) + 1);
            while (i < end) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    bytes[length++] = (byte) c;
                    i++;
                } else {
                    int point = Character.codePointAt(text, i);
                    utf8(point);
                    i += Character.charCount(point);
                }
            }
        }
    }

    /** Digits, signs and words: nothing in it is escaped. */
    void plain(CharSequence ascii) {
        int end = ascii.length();
        reserve(end);
        byte[] out = bytes;
        int at = length;
        for (int i = 0; i < end; i++) {
            out[at++] = (byte) ascii.charAt(i);
        }
        length = at;
    }

    /** A character of ASCII that is not escaped. */
    void plain(char ascii) {
        put(ascii);
    }

    /** The number, which is 0 to 99, as two digits. */
    void two(int number) {
        reserve(2);
        int tens = number / 10;
        bytes[length] = (byte) ('0' + tens);
        bytes[length + 1] = (byte) ('0' + number - 10 * tens);
        length += 2;
    }

    /** The number, which is not negative, with leading zeros up to the width, which is 1 to 9. */
    void digits(long number, int width) {
        if (number >= POWERS[width]) {
            plain(Long.toString(number));
            return;
        }
        reserve(width);
        int rest = (int) number;
        for (int i = length + width - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
    }

    /** {@code \\x} and hexadecimal digits: bytea's hex format, its backslash escaped. */
    void hex(byte[] value) {
        plain("\\\\x");
        for (int begin = 0; begin < value.length; begin += PIECE) {
            int end = Math.min(value.length, begin + PIECE);
            spill();
            reserve(2 * (end - begin));
            for (int i = begin; i < end; i++) {
                bytes[length++] = HEX[(value[i] >> 4) & 15];
                bytes[length++] = HEX[value[i] & 15];
            }
        }
    }

    /**
     * Text, escaped.
     *
     * @return the place of the first character that PostgreSQL's text cannot hold (NUL, half a surrogate pair), or -1
     */
    int text(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            int end = Math.min(text.length(), i + PIECE);
            spill();
            // room for all that the piece takes, a pair's half behind it too, so that no character asks for it
            reserve(MOST_BYTES * (end - i) + 1);
            i = run(text, i, end);
            while (i < end) {
                int point = Character.codePointAt(text, i);
                if (point == 0 || (point < 0x10000 && Character.isSurrogate((char) point))) {
                    return i;
                }
                if (point < 0x80) {
                    ascii((char) point);
                } else {
                    utf8(point);
                }
                i = run(text, i + Character.charCount(point), end);
            }
        }
        return -1;
    }

    /** Whether PostgreSQL's text may hold each character; also no for one that is written as a pair. */
    static boolean holds(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Writes characters of ASCII up to the first that may be escaped, and returns where that is. */
    private int run(CharSequence text, int from, int to) {
        byte[] out = bytes;
        int at = length;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c >= 0x80) {
                break;
            }
            out[at++] = (byte) c;
        }
        length = at;
        return i;
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> put(c);
        }
    }

    private void escaped(char c) {
        put('\\');
        put(c);
    }

    /** Room for it is reserved. */
    private void utf8(int point) {
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                bytes[length++] = (byte) (0xE0 | (point >> 12));
            } else {
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (point & 0x3F));
    }

    private void put(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length + (bytes.length >> 1)));
        }
    }
}
