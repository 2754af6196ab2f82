package dev.partbridge.testing;

import dev.partbridge.connect.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The driver's password file of this JVM, so that a test's database can be reached by its URL as a user's is. */
public final class PasswordsOfTests {
    private static final String PROPERTY = "org.postgresql.pgpassfile";

    private PasswordsOfTests() {}

    /** The database as a target by URL, whose password the driver finds by itself. */
    public static Target.Url target(TestDatabase database) {
        return target(database, database.user(), database.password());
    }

    /** The database as a target for another of its users. */
    public static synchronized Target.Url target(TestDatabase database, String user, String password) {
        String url = database.jdbcUrl().replace("user=" + database.user(), "user=" + user);
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        try {
            Files.writeString(
                    file(),
                    "*:" + port + ":" + database.name() + ":" + user + ":" + password + "\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Target.Url(url);
    }

    private static Path file() throws IOException {
        String known = System.getProperty(PROPERTY);
        if (known != null) {
            return Path.of(known);
        }
        Path file = Files.createTempFile(
                "partbridge-test-passwords",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file.toFile().deleteOnExit();
        System.setProperty(PROPERTY, file.toString());
        return file;
    }
}
