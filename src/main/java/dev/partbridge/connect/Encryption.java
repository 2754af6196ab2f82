package dev.partbridge.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether others can read on the way to the server, or answer in its place. */
final class Encryption {
    private static final String CURE = "; write sslmode=verify-full&sslrootcert=FILE into the URL, FILE being the"
            + " certificate of the authority that signed the server's";

    private Encryption() {}

    /**
     * What the user should know of a connection that was made; empty where the server was verified, or is on this
     * machine. The driver alone takes what it is given: it encrypts where the server offers it, and verifies nothing.
     */
    static Optional<String> caution(UrlParts parts, Connection connection) throws SQLException {
        if (parts.loopback() || parts.sslMode().verifyCertificate()) {
            return Optional.empty();
        }
        String way = "the connection to " + parts.servers();
        return Optional.of(
                encrypted(connection)
                        ? way + " is encrypted, but who answers there was not verified" + CURE
                        : way + " is not encrypted: password and rows can be read on the way" + CURE);
    }

    private static boolean encrypted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
