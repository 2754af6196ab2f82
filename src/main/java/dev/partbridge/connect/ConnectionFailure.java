package dev.partbridge.connect;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.GT;

/** Puts a failed connection into words. */
final class ConnectionFailure {
    private static final String GIVE_PASSWORD =
            "put the right password into the environment variable PGPASSWORD or into ~/.pgpass";

    private ConnectionFailure() {}

    /** One line: host, port, database, why, and what to do; the driver's exception is its cause. */
    static TargetUnreachable of(Target.Url target, SQLException failure) {
        UrlParts parts = new UrlParts(target.jdbcUrl());
        String givePassword = target.passwordCommand()
                .map(command -> "check the user, and what " + command + " prints for it")
                .orElse(GIVE_PASSWORD);
        return new TargetUnreachable(place(parts) + ": " + reason(parts, failure, givePassword), failure);
    }

    private static String place(UrlParts parts) {
        return "cannot connect to database " + parts.database() + " on " + parts.servers() + ", user " + parts.user();
    }

    private static String reason(UrlParts parts, SQLException failure, String givePassword) {
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
        return new TlsFailure(parts, failure, firstLine(failure))
                .reason()
                .orElseGet(() -> told(parts, failure, givePassword));
    }

    private static String told(UrlParts parts, SQLException failure, String givePassword) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String server = firstLine(failure);
        if (server.equals(GT.tr("Could not find a server with specified targetServerType: {0}", parts.serverType()))) {
            return "there is no " + parts.serverType() + " among them; wait until one has become it, or check"
                    + " targetServerType in the URL";
        }
        return switch (state) {
            case "28P01" -> "the server refuses user or password; " + givePassword;
            case "08004" -> "the server wants a password and none was given (" + server + "); " + givePassword;
            case "28000" ->
                "the server does not let this user in (" + server + "); check the user, and pg_hba.conf" + plain(parts);
            case "3D000" -> "the server has no such database; create it, or check the name";
            case "42501" -> "the user may not connect to this database; grant CONNECT";
            case "53300" -> "the server has no connection left (" + server + "); raise max_connections or try later";
            case "57P03" -> "the server is starting up or shutting down; try again when it is ready";
            default -> server + " (SQLSTATE " + state + "); check the URL";
        };
    }

    /** Many servers let nobody in who does not encrypt. */
    private static String plain(UrlParts parts) {
        return parts.sslMode() == SslMode.DISABLE ? ", or take sslmode=disable out of the URL" : "";
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
