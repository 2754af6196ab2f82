package dev.partbridge.connect.oracle;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How one database is reached: plain data without a secret, to be kept and shown.
 *
 * @param tnsAdmin the folder with tnsnames.ora and sqlnet.ora; without it the driver asks the environment (TNS_ADMIN)
 */
public record OracleProfile(OracleAddress address, OracleUser user, Optional<Path> tnsAdmin, OracleTls tls) {
    /** The only kind of URL there is. */
    static final String PREFIX = "jdbc:oracle:thin:";

    /** The URL for the driver; user and password go beside it. */
    public String url() {
        return PREFIX + (user instanceof OracleUser.InWallet ? "/@" : "@") + address.text();
    }

    /** These, with another user. */
    public OracleProfile withUser(OracleUser other) {
        return new OracleProfile(address, other, tnsAdmin, tls);
    }

    /** These, with another trust. */
    public OracleProfile withTls(OracleTls other) {
        return new OracleProfile(address, user, tnsAdmin, other);
    }

    /** In words, as messages name it. */
    @Override
    public String toString() {
        return address.place() + ", " + user;
    }
}
