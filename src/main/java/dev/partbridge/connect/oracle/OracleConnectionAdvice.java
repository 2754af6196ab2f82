package dev.partbridge.connect.oracle;

import java.io.FileNotFoundException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a failed connection into words. Decided by codes, SQLSTATE and the kinds of the causes, never by a text: that
 * comes in the session's language.
 *
 * @param code Oracle's number, as in ORA-12541; 0 when the driver gave none
 * @param reason why it failed and what helps, one line
 * @param refusesLogIn the database turned user or password down; trying again could lock the account
 */
public record OracleConnectionAdvice(int code, String reason, boolean refusesLogIn) {
    /** What the kinds of the causes say where the code only says that the connection failed. */
    private static final Map<Class<? extends Throwable>, String> CAUSES = causes();

    private static Map<Class<? extends Throwable>, String> causes() {
        // the more special kinds first
        Map<Class<? extends Throwable>, String> all = new LinkedHashMap<>();
        all.put(UnknownHostException.class, "no host of this name is known; check the name, and DNS");
        all.put(NoRouteToHostException.class, "there is no way to this host; check host and network");
        all.put(ConnectException.class, "nothing listens there; start the listener, or check host, port and firewall");
        all.put(
                SocketTimeoutException.class,
                "no answer in time; check host, port and firewall; a TCPS port wants tcps://,"
                        + " a plain one does not; a listener that accepts and says nothing may be hung");
        all.put(InterruptedIOException.class, "it was interrupted");
        all.put(
                CertificateException.class,
                "the server's certificate is not trusted; name a wallet or a trust store that"
                        + " holds the authority which signed it");
        all.put(
                UnrecoverableKeyException.class,
                "the password of the wallet or key store is wrong; put the right one into"
                        + " the environment variable " + OracleCredentials.STORE_PASSWORD);
        all.put(NoSuchFileException.class, "the wallet or key store is not there; check its path");
        all.put(FileNotFoundException.class, "the wallet or key store is not there; check its path");
        all.put(
                SSLException.class,
                "the encrypted connection cannot be made; check that the port is one for TCPS (often"
                        + " 2484), the TLS versions of both sides, and whether the server asks for a certificate of yours (key"
                        + " store)");
        all.put(
                SocketException.class,
                "the connection was cut; check network and database, a firewall may cut idle or"
                        + " unwanted connections");
        return Collections.unmodifiableMap(all);
    }

    /** What to say of the failure. */
    public static OracleConnectionAdvice of(SQLException failure) {
        List<Throwable> chain = chain(failure);
        Optional<Integer> special = chain.stream()
                .map(OracleConnectionAdvice::codeOf)
                .filter(OracleErrors::isTelling)
                .findFirst();
        int code = special.orElse(failure.getErrorCode());
        boolean refused = chain.stream().anyMatch(cause -> OracleErrors.refusesLogIn(codeOf(cause)));
        return new OracleConnectionAdvice(code, number(code) + reason(failure, code, chain), refused);
    }

    /** Whether the code is one whose cure is known, which the reason then has. */
    public boolean isKnown() {
        return OracleErrors.of(code).isPresent();
    }

    /** The failure as the exception for the user: the place, the reason, the cure. */
    static OracleUnreachable unreachable(OracleProfile profile, OracleUser user, SQLException failure) {
        return new OracleUnreachable(
                "cannot connect to " + profile.withUser(user) + ": "
                        + of(failure).reason(),
                failure);
    }

    private static String reason(SQLException failure, int code, List<Throwable> chain) {
        Optional<OracleErrors.Entry> entry = OracleErrors.of(code);
        if (entry.isPresent() && OracleErrors.isTelling(code)) {
            return text(entry.get());
        }
        for (Map.Entry<Class<? extends Throwable>, String> cause : CAUSES.entrySet()) {
            if (chain.stream().anyMatch(cause.getKey()::isInstance)) {
                return cause.getValue();
            }
        }
        if (entry.isPresent()) {
            return text(entry.get());
        }
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String words = firstLine(failure);
        if (state.startsWith("08")) {
            return "the connection failed (" + words + "); check network and database";
        }
        if (state.startsWith("28")) {
            return "the database does not let this user in (" + words + "); check user and password";
        }
        return words.isEmpty() ? "the driver gives no reason" : words;
    }

    private static String text(OracleErrors.Entry entry) {
        return entry.meaning() + "; " + entry.cure();
    }

    private static String number(int code) {
        return code <= 0 ? "" : String.format(Locale.ROOT, "ORA-%05d: ", code);
    }

    private static int codeOf(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    /** The failure, its causes, and the exceptions chained to them; each once. */
    static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        collect(failure, seen, all);
        return all;
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> seen, List<Throwable> all) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        all.add(failure);
        collect(failure.getCause(), seen, all);
        if (failure instanceof SQLException sql) {
            collect(sql.getNextException(), seen, all);
        }
    }

    /** The driver's own words without the number before them and the link after them. */
    private static String firstLine(SQLException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^ORA-\\d+: ", "")
                .strip();
    }
}
