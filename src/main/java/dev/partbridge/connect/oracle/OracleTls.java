package dev.partbridge.connect.oracle;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom to trust, and as whom to appear, on an encrypted connection. That it is encrypted is said by the address (tcps).
 * Without any store the certificates that Java trusts are used.
 *
 * @param wallet a folder with cwallet.sso (needs no password) or ewallet.p12; also where {@link OracleUser.InWallet} looks
 * @param keyStore the own certificate, for servers that ask for one
 * @param trustStore the certificates to trust
 */
public record OracleTls(Optional<Path> wallet, Optional<Store> keyStore, Optional<Store> trustStore) {
    /**
     * A key store in a file.
     *
     * @param type as Java names it: PKCS12 or JKS
     */
    public record Store(Path file, String type) {}

    /** What Java trusts, and no own certificate. */
    public static OracleTls standard() {
        return new OracleTls(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
