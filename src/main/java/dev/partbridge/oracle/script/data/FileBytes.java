package dev.partbridge.oracle.script.data;

import dev.partbridge.progress.Cancellation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stretch of a file, one at a time, with their offset; asks before each block whether to go on. */
final class FileBytes implements Closeable {
    /** Given in place of a byte when there is none. */
    static final int END = -1;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final Cancellation cancellation;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private long left;
    private long offset;

    private FileBytes(InputStream in, long offset, long bytes, Cancellation cancellation) {
        this.in = in;
        this.offset = offset;
        this.left = bytes;
        this.cancellation = cancellation;
    }

    /** A whole file, without the byte order mark at its begin. */
    static FileBytes whole(InputStream in, Cancellation cancellation) throws IOException {
        FileBytes bytes = new FileBytes(in, 0, Long.MAX_VALUE, cancellation);
        if (bytes.fill() && bytes.marked()) {
            bytes.at = BYTE_ORDER_MARK.length;
            bytes.offset = BYTE_ORDER_MARK.length;
        }
        return bytes;
    }

    /** @param in stands at the offset already */
    static FileBytes slice(InputStream in, DataSlice slice, Cancellation cancellation) {
        return new FileBytes(in, slice.offset(), slice.bytes(), cancellation);
    }

    /** The next byte, 0 to 255, or {@link #END}. */
    int take() throws IOException {
        int next = peek();
        if (next != END) {
            at++;
            offset++;
        }
        return next;
    }

    /** The same without taking it. */
    int peek() throws IOException {
        return at < end || fill() ? block[at] & 0xFF : END;
    }

    /**
     * How many of the bytes that are at hand come before one of these; more may be plain in the next block.
     *
     * @param stops true at the places of the bytes that are not plain
     */
    int plain(boolean[] stops) throws IOException {
        if (at >= end && !fill()) {
            return 0;
        }
        int to = at;
        while (to < end && !stops[block[to] & 0xFF]) {
            to++;
        }
        return to - at;
    }

    /** Takes bytes that are at hand, copied behind what is in the target, as far as there is room. */
    void take(int count, byte[] target, int from) {
        System.arraycopy(block, at, target, from, Math.min(count, target.length - from));
        at += count;
        offset += count;
    }

    /** Of the next byte, in the file. */
    long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean marked() {
        return end >= BYTE_ORDER_MARK.length
                && Arrays.equals(block, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean fill() throws IOException {
        cancellation.check();
        at = 0;
        end = in.readNBytes(block, 0, (int) Math.min(block.length, left));
        left -= end;
        return end > 0;
    }
}
