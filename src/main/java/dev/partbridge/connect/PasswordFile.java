package dev.partbridge.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The generated password of an embedded server's superuser, in a file only the user who started it can read. */
final class PasswordFile {
    private static final int BYTES = 24;

    private PasswordFile() {}

    /** Generates a password for a new server, writes it, and returns it. */
    static String create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // a killed first start may have left one, perhaps empty
        Files.deleteIfExists(file);
        write(file, password);
        return password;
    }

    /** @throws EmbeddedServerException when the file is gone */
    static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new EmbeddedServerException(file + ", the password of the embedded server, is missing; put it back, "
                    + "or choose another directory");
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** Writes a new file that nobody else can read, from its first moment on. */
    static void write(Path file, String password) throws IOException {
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(StandardCharsets.US_ASCII.encode(password + "\n"));
        }
    }

    /** The attributes to make a file with that only its owner can read. */
    static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
