package dev.partbridge.run.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of keys, to find those that are there twice: in memory up to {@link #RUN}, the others in sorted runs in files
 * of the folder for temporary files, eight bytes each, that are gone when they are closed.
 */
final class KeyHashes implements AutoCloseable {
    /** 8 MB. */
    static final int RUN = 1 << 20;

    private static final int FIRST = 1 << 10;
    private static final int READ = 1 << 16;

    private final int most;
    private final List<FileChannel> runs = new ArrayList<>();
    private long[] some = new long[FIRST];
    private int count;

    /** @param most in memory */
    KeyHashes(int most) {
        this.most = most;
    }

    void add(long hash) throws IOException {
        if (count == most) {
            spill();
        }
        if (count == some.length) {
            some = Arrays.copyOf(some, Math.min(most, 2 * count));
        }
        some[count++] = hash;
    }

    /** Takes all of another one, which is empty then. */
    void take(KeyHashes other) throws IOException {
        runs.addAll(other.runs);
        other.runs.clear();
        for (int i = 0; i < other.count; i++) {
            add(other.some[i]);
        }
        other.count = 0;
    }

    private void spill() throws IOException {
        Arrays.sort(some, 0, count);
        Path file = Files.createTempFile("partbridge-keys", ".run");
        FileChannel run = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        runs.add(run);
        ByteBuffer bytes = ByteBuffer.allocate(READ);
        for (int i = 0; i < count; ) {
            bytes.clear();
            for (; i < count && bytes.hasRemaining(); i++) {
                bytes.putLong(some[i]);
            }
            bytes.flip();
            while (bytes.hasRemaining()) {
                run.write(bytes);
            }
        }
        count = 0;
    }

    /** Those that were added more than once, at most so many and one more. */
    Set<Long> twice(int limit) throws IOException {
        Arrays.sort(some, 0, count);
        PriorityQueue<Sorted> heads = new PriorityQueue<>(Comparator.comparingLong(Sorted::head));
        Sorted memory = new Sorted(ByteBuffer.allocate(0), null);
        if (memory.next()) {
            heads.add(memory);
        }
        for (FileChannel run : runs) {
            Sorted sorted = new Sorted(ByteBuffer.allocate(READ).limit(0), run);
            if (sorted.next()) {
                heads.add(sorted);
            }
        }
        Set<Long> twice = new LinkedHashSet<>();
        boolean first = true;
        long last = 0;
        while (!heads.isEmpty() && twice.size() <= limit) {
            Sorted least = heads.remove();
            if (!first && least.head == last) {
                twice.add(last);
            }
            first = false;
            last = least.head;
            if (least.next()) {
                heads.add(least);
            }
        }
        return twice;
    }

    @Override
    public void close() throws IOException {
        for (FileChannel run : runs) {
            run.close();
        }
        runs.clear();
        count = 0;
    }

    /** A run from its beginning: of a file, or what is in memory. */
    private final class Sorted {
        private final ByteBuffer bytes;
        private final @Nullable FileChannel file;
        private long place;
        private long head;

        Sorted(ByteBuffer bytes, @Nullable FileChannel file) {
            this.bytes = bytes;
            this.file = file;
        }

        long head() {
            return head;
        }

        boolean next() throws IOException {
            if (file == null) {
                if (place == count) {
                    return false;
                }
                head = some[(int) place++];
                return true;
            }
            if (bytes.remaining() == 0) {
                bytes.clear();
                // runs are written whole, and READ is a multiple of eight
                while (bytes.position() % Long.BYTES != 0 || bytes.position() == 0) {
                    int read = file.read(bytes, place + bytes.position());
                    if (read < 0) {
                        return false;
                    }
                }
                place += bytes.position();
                bytes.flip();
            }
            head = bytes.getLong();
            return true;
        }
    }
}
