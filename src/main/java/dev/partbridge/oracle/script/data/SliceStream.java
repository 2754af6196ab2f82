package dev.partbridge.oracle.script.data;

import dev.partbridge.progress.Cancellation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream and no more; asks before each block whether to go on. */
final class SliceStream extends FilterInputStream {
    private final Cancellation cancellation;
    private long left;

    SliceStream(InputStream in, long bytes, Cancellation cancellation) {
        super(in);
        this.left = bytes;
        this.cancellation = cancellation;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        cancellation.check();
        if (left == 0) {
            return -1;
        }
        int read = super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }
}
