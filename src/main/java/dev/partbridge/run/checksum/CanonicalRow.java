package dev.partbridge.run.checksum;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A row as both sides write it, hashed while it is written, so that it is never held whole. Each value begins with a
 * byte that tells NULL from a value, and ends where its length or a byte that UTF-8 has not says so: what is NULL, what
 * is empty and what belongs to the next column cannot be mistaken. Used by one thread.
 */
final class CanonicalRow {
    private static final byte NULL = 0;
    private static final byte VALUE = 1;
    /** No byte of UTF-8. */
    private static final byte END = (byte) 0xFF;

    private static final int ROOM = 1 << 13;
    /** Numbers, and what stands around a value. */
    private static final int SMALL = 64;
    /** So many bytes have room behind {@link #begin}. */
    private static final int SHORT = SMALL - 16;

    private final byte[] buffer = new byte[ROOM];
    private final byte[] hash = new byte[16];
    private final ByteBuffer halves = ByteBuffer.wrap(hash);
    private final MessageDigest digest;
    private int length;

    CanonicalRow() {
        try {
            // both databases have it too; errors are looked for here, not forgeries
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    void nothing() {
        room(1);
        buffer[length++] = NULL;
    }

    /** A number of fixed size. */
    void bits(long value) {
        room(SMALL);
        buffer[length++] = VALUE;
        fixed(value);
    }

    /** Two numbers of fixed size. */
    void bits(long first, long second) {
        bits(first);
        fixed(second);
    }

    private void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >> shift);
        }
    }

    /** Begins a value that {@link #end} ends; ASCII or UTF-8 is {@link #put} between. */
    void begin() {
        room(SMALL);
        buffer[length++] = VALUE;
    }

    /** The digits of a number above 0, for which there is room. */
    void digits(long number) {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        int at = length + count;
        length = at;
        for (long rest = number; count > 0; count--) {
            long tenth = rest / 10;
            buffer[--at] = (byte) ('0' + (rest - 10 * tenth));
            rest = tenth;
        }
    }

    /**
     * A number without an exponent, its digits gone through once.
     *
     * @param from where its digits begin, behind a sign
     * @return false when it is longer, or spelled otherwise; nothing was written then
     */
    boolean plainDecimal(CharSequence number, int from, boolean negative) {
        int end = number.length();
        if (end - from > SHORT) {
            return false;
        }
        int begun = length;
        int at = length;
        byte[] out = buffer;
        if (negative) {
            out[at++] = '-';
        }
        int digits = at;
        int zeros = 0;
        int point = end;
        for (int i = from; i < end; i++) {
            char c = number.charAt(i);
            if (c > '0' && c <= '9') {
                zeros = 0;
                out[at++] = (byte) c;
            } else if (c == '0') {
                if (at > digits) {
                    zeros++;
                    out[at++] = '0';
                }
            } else if (c == '.') {
                point = i;
            } else {
                return false;
            }
        }
        if (at == digits) {
            out[begun] = '0';
            length = begun + 1;
            return true;
        }
        length = at - zeros;
        DecimalText.exponent(zeros - Math.max(0, end - point - 1), this);
        return true;
    }

    void put(int octet) {
        room(1);
        buffer[length++] = (byte) octet;
    }

    void put(byte[] bytes, int from, int count) {
        if (count > ROOM - length) {
            flush();
        }
        if (count > ROOM) {
            digest.update(bytes, from, count);
        } else {
            System.arraycopy(bytes, from, buffer, length, count);
            length += count;
        }
    }

    /** Text that is ASCII. */
    void ascii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void end() {
        put(END);
    }

    /** Any bytes. */
    void bytes(byte[] bytes, int from, int count) {
        bits(count);
        put(bytes, from, count);
    }

    /** UTF-8 of the first characters of a text; half a pair becomes a question mark, which COPY has refused before. */
    void text(CharSequence text, int count) {
        begin();
        int i = ascii(text, 0, count);
        while (i < count) {
            int point = Character.codePointAt(text, i);
            utf8(point);
            i = ascii(text, i + Character.charCount(point), count);
        }
        end();
    }

    /** Writes characters up to the first that is not ASCII, and returns where that is. */
    private int ascii(CharSequence text, int from, int to) {
        int i = from;
        while (i < to) {
            room(1);
            int most = Math.min(to, i + ROOM - length);
            int at = length;
            for (; i < most; i++) {
                char c = text.charAt(i);
                if (c >= 0x80) {
                    length = at;
                    return i;
                }
                buffer[at++] = (byte) c;
            }
            length = at;
        }
        return i;
    }

    private void utf8(int point) {
        if (point < 0x800) {
            put(0xC0 | (point >> 6));
        } else if (point < 0x10000 && Character.isSurrogate((char) point)) {
            put('?');
            return;
        } else {
            if (point < 0x10000) {
                put(0xE0 | (point >> 12));
            } else {
                put(0xF0 | (point >> 18));
                put(0x80 | ((point >> 12) & 0x3F));
            }
            put(0x80 | ((point >> 6) & 0x3F));
        }
        put(0x80 | (point & 0x3F));
    }

    private void room(int more) {
        if (ROOM - length < more) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer, 0, length);
        length = 0;
    }

    /** Ends the row; its hash is in {@link #high} and {@link #low} until the next one is ended. */
    void endRow() {
        flush();
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("MD5 has 16 bytes", e);
        }
    }

    /** Gives up what was written of a row. */
    void forget() {
        length = 0;
        digest.reset();
    }

    long high() {
        return halves.getLong(0);
    }

    long low() {
        return halves.getLong(Long.BYTES);
    }
}
