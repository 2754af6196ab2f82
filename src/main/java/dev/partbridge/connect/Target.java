package dev.partbridge.connect;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** The PostgreSQL that tables are moved to. */
public sealed interface Target {
    /** How a target is written. */
    String FORMS = "jdbc:postgresql://host:port/database?user=name, or embedded:DIR";

    /** The server this program starts itself, in a directory that is kept. */
    record Embedded(Path directory) implements Target {
        public Embedded {
            if (directory.toString().isBlank()) {
                throw new IllegalArgumentException("embedded: names no directory; a target is " + FORMS);
            }
        }

        @Override
        public String toString() {
            return "embedded:" + directory;
        }
    }

    /**
     * A server that runs already; its database is used as it is. The URL holds no password.
     *
     * @param passwordCommand asked for the password at every connection; without one it is PGPASSWORD or ~/.pgpass
     */
    record Url(String jdbcUrl, Optional<PasswordCommand> passwordCommand) implements Target {
        private static final String PREFIX = "jdbc:postgresql://";

        public Url {
            DriverLog.quiet();
            if (hasPassword(jdbcUrl)) {
                throw new IllegalArgumentException("a password in a URL can be read in the list of processes; leave it"
                        + " out, and put it into the environment variable PGPASSWORD or into the file ~/.pgpass");
            }
            if (!jdbcUrl.startsWith(PREFIX) || Driver.parseURL(jdbcUrl, new Properties()) == null) {
                throw new IllegalArgumentException("not a JDBC URL: " + jdbcUrl + "; a target is " + FORMS);
            }
            new UrlParts(jdbcUrl).sslMode();
        }

        /** With the password of PGPASSWORD or ~/.pgpass. */
        public Url(String jdbcUrl) {
            this(jdbcUrl, Optional.empty());
        }

        private static boolean hasPassword(String text) {
            int authority = text.indexOf("://");
            int path = authority < 0 ? -1 : text.indexOf('/', authority + 3);
            int at = authority < 0 ? -1 : text.indexOf('@', authority);
            boolean userInfo = at >= 0 && (path < 0 || at < path);
            return userInfo || text.toLowerCase(Locale.ROOT).matches(".*[?&](ssl)?password=.*");
        }

        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    /**
     * Reads {@code embedded:DIR} or {@code jdbc:postgresql://…}.
     *
     * @throws IllegalArgumentException when it is neither, or holds a password; the message never repeats one
     */
    static Target parse(String text) {
        String embedded = "embedded:";
        if (text.startsWith(embedded)) {
            return new Embedded(Path.of(text.substring(embedded.length())));
        }
        return new Url(text);
    }
}
