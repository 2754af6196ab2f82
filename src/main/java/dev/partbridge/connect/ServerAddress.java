package dev.partbridge.connect;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC URL of PostgreSQL taken apart into what people know of a server, and put together again. Nothing is checked
 * here: it may be half typed.
 *
 * @param host several with their ports where a standby may have become the primary: {@code a:5432,b:5432}
 * @param port empty for the usual one, and where there are several hosts
 * @param user empty for the one who is logged in on this machine
 * @param tls the driver's word, such as {@code verify-full}; empty for what it does by itself
 * @param rootCertificate a file; empty for the usual one
 * @param others what else stands behind the question mark, as it is written there
 */
public record ServerAddress(
        String host,
        String port,
        String database,
        String user,
        String tls,
        String rootCertificate,
        List<String> others) {
    private static final String PREFIX = "jdbc:postgresql://";
    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*\\]|[^:,]*)(?::([^:,]*))?");

    /** What would end a value or is told apart from it by nobody. */
    private static final Pattern UNSAFE = Pattern.compile("[%&?#+\\s]");

    public ServerAddress {
        others = List.copyOf(others);
    }

    /** One that nobody has typed anything of. */
    public static ServerAddress empty() {
        return new ServerAddress("", "", "", "", "", "", List.of());
    }

    /** Of what a URL says so far; absent for what does not begin as one. */
    public static Optional<ServerAddress> parse(String url) {
        String text = url.strip();
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String place = text.substring(PREFIX.length());
        int question = place.indexOf('?');
        String options = question < 0 ? "" : place.substring(question + 1);
        String before = question < 0 ? place : place.substring(0, question);
        int slash = before.indexOf('/');
        Matcher host = HOST.matcher(slash < 0 ? before : before.substring(0, slash));
        boolean one = host.matches();
        ServerAddress address = new ServerAddress(
                one ? host.group(1) : slash < 0 ? before : before.substring(0, slash),
                one && host.group(2) != null ? host.group(2) : "",
                slash < 0 ? "" : decoded(before.substring(slash + 1)),
                "",
                "",
                "",
                List.of());
        for (String option : options.isEmpty() ? new String[0] : options.split("&", -1)) {
            address = address.with(option);
        }
        return Optional.of(address);
    }

    /** The URL. */
    public String url() {
        List<String> options = new ArrayList<>();
        add(options, "user", user);
        add(options, "sslmode", tls);
        add(options, "sslrootcert", rootCertificate);
        options.addAll(others);
        return PREFIX + host.strip() + (port.isBlank() ? "" : ":" + port.strip()) + "/" + encoded(database.strip())
                + (options.isEmpty() ? "" : "?" + String.join("&", options));
    }

    /** Whether several servers are named, which have their ports with them. */
    public boolean several() {
        return host.contains(",");
    }

    private ServerAddress with(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String value = equals < 0 ? "" : decoded(option.substring(equals + 1));
        if (name.equals("user") && user.isEmpty()) {
            return new ServerAddress(host, port, database, value, tls, rootCertificate, others);
        }
        if (name.equals("sslmode") && tls.isEmpty()) {
            return new ServerAddress(host, port, database, user, value, rootCertificate, others);
        }
        if (name.equals("sslrootcert") && rootCertificate.isEmpty()) {
            return new ServerAddress(host, port, database, user, tls, value, others);
        }
        List<String> more = new ArrayList<>(others);
        more.add(option);
        return new ServerAddress(host, port, database, user, tls, rootCertificate, more);
    }

    private static void add(List<String> options, String name, String value) {
        if (!value.isBlank()) {
            options.add(name + "=" + encoded(value.strip()));
        }
    }

    private static String encoded(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(URLEncoder.encode(found.group(), StandardCharsets.UTF_8)));
    }

    /** As the driver reads it; what is half typed stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfTyped) {
            return text;
        }
    }
}
