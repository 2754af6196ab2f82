package dev.partbridge.connect;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Puts a failed connection into words. */
final class ConnectionFailure {
    private static final String GIVE_PASSWORD =
            "put the right password into the environment variable PGPASSWORD or into ~/.pgpass";

    private ConnectionFailure() {}

    /** One line: host, port, database, why, and what to do; the driver's exception is its cause. */
    static TargetUnreachable of(String jdbcUrl, SQLException failure) {
        Properties parts = Objects.requireNonNullElseGet(Driver.parseURL(jdbcUrl, new Properties()), Properties::new);
        String place = "database " + PGProperty.PG_DBNAME.getOrDefault(parts) + " on "
                + PGProperty.PG_HOST.getOrDefault(parts) + ", port " + PGProperty.PG_PORT.getOrDefault(parts)
                + ", user " + PGProperty.USER.getOrDefault(parts);
        return new TargetUnreachable("cannot connect to " + place + ": " + reason(failure), failure);
    }

    private static String reason(SQLException failure) {
        if (causedBy(failure, UnknownHostException.class)) {
            return "no host of this name is known; check the name";
        }
        if (causedBy(failure, SocketTimeoutException.class)) {
            return "no answer in time; check host, port and firewall";
        }
        if (causedBy(failure, NoRouteToHostException.class)) {
            return "there is no way to this host; check host and network";
        }
        if (causedBy(failure, ConnectException.class)) {
            return "nothing listens there (connection refused); start the server, or check host and port";
        }
        if (causedBy(failure, SSLException.class)) {
            return "the encrypted connection fails (" + firstLine(failure)
                    + "); check sslmode and sslrootcert in the URL";
        }
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String server = firstLine(failure);
        return switch (state) {
            case "28P01" -> "the server refuses user or password; " + GIVE_PASSWORD;
            case "08004" -> "the server wants a password and none was given (" + server + "); " + GIVE_PASSWORD;
            case "28000" -> "the server does not let this user in (" + server + "); check the user, and pg_hba.conf";
            case "3D000" -> "the server has no such database; create it, or check the name";
            case "42501" -> "the user may not connect to this database; grant CONNECT";
            case "53300" -> "the server has no connection left (" + server + "); raise max_connections or try later";
            case "57P03" -> "the server is starting up or shutting down; try again when it is ready";
            default -> server + " (SQLSTATE " + state + "); check the URL";
        };
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
