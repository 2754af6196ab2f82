package dev.partbridge.connect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an xz-compressed tar file so that every user may read and run what is in it, whatever the umask. */
final class TarExtraction {
    private static final String PROGRAM = "rwxr-xr-x";
    private static final String FILE = "rw-r--r--";
    private static final int EXECUTE_BITS = 0111;

    private final Path root;

    private TarExtraction(Path root) {
        this.root = root;
    }

    /** Unpacks into {@code root}, which must exist; the stream is left open. */
    static void extract(InputStream txz, Path root) throws IOException {
        new TarExtraction(root).extract(txz);
    }

    private void extract(InputStream txz) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(txz)))) {
            allow(root, PROGRAM);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar);
            }
        }
    }

    private void extract(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = inside(root.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            directory(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            directory(parent);
        }
        if (entry.isSymbolicLink()) {
            inside(path.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, inside(root.resolve(entry.getLinkName()), entry));
        } else {
            Files.copy(content, path);
            allow(path, (entry.getMode() & EXECUTE_BITS) != 0 ? PROGRAM : FILE);
        }
    }

    private Path inside(Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(root)) {
            throw new IOException("the archive's entry " + entry.getName() + " points outside of it");
        }
        return normal;
    }

    private void directory(Path path) throws IOException {
        for (Path part = root; !part.equals(path); ) {
            part = part.resolve(part.relativize(path).getName(0));
            if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(part);
                allow(part, PROGRAM);
            }
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
