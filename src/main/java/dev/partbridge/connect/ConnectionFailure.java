package dev.partbridge.connect;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.GT;

/** Puts a failed connection into words. */
final class ConnectionFailure {
    private static final String WRONG_PASSWORD = "28P01";

    private static final String NO_PASSWORD = "08004";

    /** It stands in the server's message in every language. */
    private static final String HBA = "pg_hba.conf";

    /** The client's address as the server writes it. */
    private static final Pattern ADDRESS = Pattern.compile("[\"«„“']([0-9a-fA-F:.]+)[\"»“”']");

    private ConnectionFailure() {}

    /**
     * One line: host, port, database, why, and what to do; the driver's exception is its cause.
     *
     * @param password that was shown where the target has no command
     */
    static TargetUnreachable of(Target.Url target, ServerPassword password, SQLException failure) {
        UrlParts parts = new UrlParts(target.jdbcUrl());
        String givePassword = target.passwordCommand()
                .map(command -> "check the user, and what " + command + " prints for it")
                .orElse(password.cure());
        Optional<String> world = world(failure).or(() -> new TlsFailure(parts, failure, firstLine(failure)).reason());
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        boolean logIn = world.isEmpty() && (state.equals(WRONG_PASSWORD) || state.equals(NO_PASSWORD));
        String reason = world.orElseGet(() -> told(parts, failure, state, givePassword));
        return new TargetUnreachable(place(parts) + ": " + reason, failure, logIn);
    }

    private static String place(UrlParts parts) {
        return "cannot connect to database " + parts.database() + " on " + parts.servers() + ", user " + parts.user();
    }

    /** Nobody got as far as a server. */
    private static Optional<String> world(SQLException failure) {
        if (causedBy(failure, UnknownHostException.class)) {
            return Optional.of("no host of this name is known; check the name");
        }
        if (causedBy(failure, SocketTimeoutException.class)) {
            return Optional.of("no answer in time; check host, port and firewall");
        }
        if (causedBy(failure, NoRouteToHostException.class)) {
            return Optional.of("there is no way to this host; check host and network");
        }
        if (causedBy(failure, ConnectException.class)) {
            return Optional.of("nothing listens there (connection refused); start the server, or check host and port");
        }
        return Optional.empty();
    }

    private static String told(UrlParts parts, SQLException failure, String state, String givePassword) {
        String server = firstLine(failure);
        if (server.equals(GT.tr("Could not find a server with specified targetServerType: {0}", parts.serverType()))) {
            return "there is no " + parts.serverType() + " among them; wait until one has become it, or check"
                    + " targetServerType in the URL";
        }
        return switch (state) {
            case WRONG_PASSWORD -> "the server refuses user or password; " + givePassword;
            case NO_PASSWORD -> "the server wants a password and none was given (" + server + "); " + givePassword;
            case "28000" -> server.contains(HBA) ? closed(parts, server) : unknown(parts, server);
            case "3D000" -> "the server has no such database; create it, or check the name";
            case "42501" ->
                "the user may not connect to this database; ask its owner for GRANT CONNECT ON DATABASE "
                        + PostgresSql.quote(Identifier.of(parts.database())) + " TO " + role(parts);
            case "08P01" ->
                "what answers there does not speak as PostgreSQL does (" + server + "); check host and port";
            case "53300" -> "the server has no connection left (" + server + "); raise max_connections or try later";
            case "57P03" -> "the server is starting up or shutting down; try again when it is ready";
            default -> server + " (SQLSTATE " + state + "); check the URL";
        };
    }

    /** No line of pg_hba.conf lets this role in from here: the administrator gets the line that would. */
    private static String closed(UrlParts parts, String server) {
        Matcher address = ADDRESS.matcher(server);
        String from = address.find() ? address.group(1) + (address.group(1).contains(":") ? "/128" : "/32") : "ADDRESS";
        // many servers let nobody in who does not encrypt
        String plain = parts.sslMode() == SslMode.DISABLE ? ", take sslmode=disable out of the URL," : "";
        return "the server does not let this user in from here (" + server + "); check the user" + plain
                + " or ask for a line in pg_hba.conf such as \"host " + parts.database() + " " + parts.user() + " "
                + from
                + " scram-sha-256\"";
    }

    private static String unknown(UrlParts parts, String server) {
        return "the server does not let this user in (" + server + "); check the user, or ask for CREATE ROLE "
                + role(parts) + " LOGIN, of a role that is there for ALTER ROLE " + role(parts) + " LOGIN";
    }

    private static String role(UrlParts parts) {
        return PostgresSql.quote(Identifier.of(parts.user()));
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
