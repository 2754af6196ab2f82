package dev.partbridge.connect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second process of this program out of a server's directory; the lock ends with the process. */
final class DirectoryLock implements AutoCloseable {
    // asked first: closing a second channel on the file would release the first one's lock (POSIX)
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    // beyond the text: on Windows locked bytes cannot be read by others
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws EmbeddedServerException when this or another process holds the directory */
    static DirectoryLock take(ServerDirectory directory) throws IOException {
        Path file = directory.lock();
        String me = Long.toString(ProcessHandle.current().pid());
        if (!HELD_HERE.add(file)) {
            throw inUse(directory, me);
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    throw inUse(
                            directory,
                            Files.readString(file, StandardCharsets.US_ASCII).strip());
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap((me + "\n").getBytes(StandardCharsets.US_ASCII)));
                taken = true;
                return new DirectoryLock(file, channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedServerException("the lock " + file + " cannot be given back: " + e, e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private static EmbeddedServerException inUse(ServerDirectory directory, String process) {
        return new EmbeddedServerException(directory.home() + " is in use by process " + process
                + "; wait until it ends, or choose another directory");
    }
}
