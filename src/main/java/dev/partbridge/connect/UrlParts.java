package dev.partbridge.connect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/** What the driver reads out of a URL. */
final class UrlParts {
    private final Properties parts;

    UrlParts(String jdbcUrl) {
        parts = Objects.requireNonNullElseGet(Driver.parseURL(jdbcUrl, new Properties()), Properties::new);
    }

    /** Several where a standby may have become the primary. */
    List<String> hosts() {
        return List.of(of(PGProperty.PG_HOST).split(","));
    }

    /** Host and port, of each where there are several. */
    String servers() {
        List<String> hosts = hosts();
        List<String> ports = List.of(of(PGProperty.PG_PORT).split(","));
        if (hosts.size() == 1) {
            return hosts.get(0) + ", port " + ports.get(0);
        }
        return IntStream.range(0, hosts.size())
                .mapToObj(i -> hosts.get(i) + ":" + ports.get(Math.min(i, ports.size() - 1)))
                .collect(Collectors.joining(" or "));
    }

    String database() {
        return of(PGProperty.PG_DBNAME);
    }

    String user() {
        String named = PGProperty.USER.getOrDefault(parts);
        // as the driver does
        return named == null ? System.getProperty("user.name", "") : named;
    }

    /** The file of the authorities; empty where none is named. */
    String rootCertificate() {
        return of(PGProperty.SSL_ROOT_CERT);
    }

    /** Which kind of server of several is wanted. */
    String serverType() {
        return of(PGProperty.TARGET_SERVER_TYPE);
    }

    /** @throws IllegalArgumentException when there is no such mode */
    SslMode sslMode() {
        try {
            return SslMode.of(parts);
        } catch (PSQLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether all of it stays on this machine. */
    boolean loopback() {
        return hosts().stream().allMatch(UrlParts::loopback);
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String of(PGProperty property) {
        return Objects.requireNonNullElse(property.getOrDefault(parts), "");
    }
}
