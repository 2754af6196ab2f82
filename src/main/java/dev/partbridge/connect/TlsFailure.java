package dev.partbridge.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;

/** Puts into words why an encrypted connection was not made. */
final class TlsFailure {
    private final UrlParts parts;
    private final SQLException failure;
    private final String said;

    /** @param said the failure's first line */
    TlsFailure(UrlParts parts, SQLException failure, String said) {
        this.parts = parts;
        this.failure = failure;
        this.said = said;
    }

    /** Why, and what to do; empty where the failure is of another kind. */
    Optional<String> reason() {
        // the driver gives these no state and no cause of their own; it translates them as it does here
        if (said.equals(GT.tr("The server does not support SSL."))) {
            return Optional.of("the server offers no encrypted connection, and sslmode=" + parts.sslMode().value
                    + " wants one; switch ssl on at the server, or check host and port");
        }
        if (parts.hosts().stream()
                .anyMatch(host -> said.equals(GT.tr(
                        "The hostname {0} could not be verified by hostnameverifier {1}.",
                        host, "PgjdbcHostnameVerifier")))) {
            return Optional.of("the server's certificate is of another name; write the host into the URL as the"
                    + " certificate names it, or let the server have one of this name");
        }
        if (missing()) {
            return Optional.of(rootMissing());
        }
        if (caused(CertificateExpiredException.class)) {
            return Optional.of("the server's certificate has expired; let the server have a new one");
        }
        if (caused(CertPathBuilderException.class) || caused(CertPathValidatorException.class)) {
            return Optional.of("the server's certificate is of an authority that " + trusted()
                    + " does not hold; write sslrootcert=FILE into the URL, FILE being the certificate of the authority"
                    + " that signed the server's");
        }
        if (caused(SSLException.class) || caused(CertificateException.class)) {
            return Optional.of(
                    "the encrypted connection fails (" + said + "); check sslmode and sslrootcert in the URL");
        }
        return Optional.empty();
    }

    private boolean missing() {
        return parts.sslMode().verifyCertificate()
                && failure.getCause() instanceof IOException
                && said.contains(root().toString());
    }

    private String rootMissing() {
        return "sslmode=" + parts.sslMode().value + " verifies the server by the authorities in " + root()
                + ", and that file cannot be read; write sslrootcert=FILE into the URL, FILE being the certificate of"
                + " the authority that signed the server's";
    }

    private String trusted() {
        return parts.rootCertificate().isEmpty() ? root().toString() : parts.rootCertificate();
    }

    /** Where the driver looks when the URL does not say. */
    private Path root() {
        if (!parts.rootCertificate().isEmpty()) {
            return Path.of(parts.rootCertificate());
        }
        String data = System.getenv("APPDATA");
        return System.getProperty("os.name", "").startsWith("Windows") && data != null
                ? Path.of(data, "postgresql", "root.crt")
                : Path.of(System.getProperty("user.home", ""), ".postgresql", "root.crt");
    }

    private boolean caused(Class<? extends Throwable> type) {
        return Stream.iterate((Throwable) failure, t -> t != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
