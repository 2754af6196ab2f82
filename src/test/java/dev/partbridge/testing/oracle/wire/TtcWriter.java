package dev.partbridge.testing.oracle.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Builds a message: single bytes, integers of variable length ({@code ub}), byte strings ({@code clr}, {@code dalc}). */
public final class TtcWriter {
    private static final int LONGEST_SHORT = 252;
    private static final int CHUNKED = 0xfe;
    private static final int CHUNK = 32767;

    private byte[] bytes = new byte[512];
    private int size;

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    public TtcWriter u1(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public TtcWriter raw(byte... value) {
        return raw(value, 0, value.length);
    }

    public TtcWriter raw(byte[] value, int from, int length) {
        reserve(length);
        System.arraycopy(value, from, bytes, size, length);
        size += length;
        return this;
    }

    public TtcWriter be2(int value) {
        return u1(value >>> 8).u1(value);
    }

    public TtcWriter be4(int value) {
        return be2(value >>> 16).be2(value);
    }

    public TtcWriter le2(int value) {
        return u1(value).u1(value >>> 8);
    }

    /** The number of bytes, with 0x80 for a negative value, then the magnitude, big end first. */
    public TtcWriter ub(long value) {
        long magnitude = Math.abs(value);
        int count = (64 - Long.numberOfLeadingZeros(magnitude) + 7) / 8;
        u1(value < 0 ? count | 0x80 : count);
        for (int i = count - 1; i >= 0; i--) {
            u1((int) (magnitude >>> (8 * i)));
        }
        return this;
    }

    /** {@code ub} 0, so many times. */
    public TtcWriter zeros(int times) {
        for (int i = 0; i < times; i++) {
            u1(0);
        }
        return this;
    }

    /** A byte string; empty and null are the same, as they are for Oracle. */
    public TtcWriter clr(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return u1(0);
        }
        if (value.length <= LONGEST_SHORT) {
            return u1(value.length).raw(value);
        }
        u1(CHUNKED);
        for (int at = 0; at < value.length; at += CHUNK) {
            int length = Math.min(CHUNK, value.length - at);
            ub(length).raw(value, at, length);
        }
        return ub(0);
    }

    /** A byte string behind its length. */
    public TtcWriter dalc(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return ub(0);
        }
        return ub(value.length).clr(value);
    }

    public TtcWriter dalc(String value) {
        return dalc(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A parameter of the log-in. */
    public TtcWriter pair(String key, String value, long flags) {
        return dalc(key).dalc(value).ub(flags);
    }

    public int size() {
        return size;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] buffer() {
        return bytes;
    }
}
