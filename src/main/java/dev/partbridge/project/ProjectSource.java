package dev.partbridge.project;

import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Where the Oracle side comes from. Paths are relative to the project's file where that is possible. */
public sealed interface ProjectSource {
    /** A script, or a folder of scripts, with {@code /} between its parts. */
    record Scripts(String path) implements ProjectSource {}

    /**
     * A live database.
     *
     * @param address a connect string with the user in front, never with a password
     * @param schemas exactly as Oracle has them; empty for the session's own
     * @param textsAs the character set that texts really have; absent where the database's own is right
     */
    record Database(String address, List<Identifier> schemas, Optional<String> textsAs, Stores stores)
            implements ProjectSource {
        public Database {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * Where the driver finds names, wallets and certificates.
     *
     * @param tnsAdmin the folder of tnsnames.ora
     * @param wallet the folder of the wallet
     * @param keys the own certificate
     * @param trust the certificates to trust
     */
    record Stores(Optional<String> tnsAdmin, Optional<String> wallet, Optional<Store> keys, Optional<Store> trust) {
        public static final Stores NONE =
                new Stores(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A key store in a file.
     *
     * @param type as Java names it: PKCS12 or JKS
     */
    record Store(String file, String type) {}
}
