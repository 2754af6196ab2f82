package dev.partbridge.testing.oracle.backend;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A BLOB of zeros that is nowhere held as a whole.
 *
 * @param length in bytes
 */
public record LargeLob(long length) {
    /** More is asked for only by who would read it all. */
    private static final int MOST = 1 << 20;

    private static final byte[] MARK = "a large LOB of so many bytes: ".getBytes(StandardCharsets.US_ASCII);

    /** What is stored in its place. */
    public byte[] mark() {
        return ByteBuffer.allocate(MARK.length + Long.BYTES)
                .put(MARK)
                .putLong(length)
                .array();
    }

    /** Of what {@link #mark} gave. */
    public static Optional<LargeLob> of(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        boolean mine = stored.length == MARK.length + Long.BYTES
                && bytes.slice(0, MARK.length).equals(ByteBuffer.wrap(MARK));
        return mine ? Optional.of(new LargeLob(bytes.getLong(MARK.length))) : Optional.empty();
    }

    /** Some of its bytes. */
    public byte[] part(long from, long to) {
        if (to - from > MOST) {
            throw new AssertionError((to - from) + " bytes of a LOB of " + length + " are read at once");
        }
        return new byte[(int) (to - from)];
    }
}
