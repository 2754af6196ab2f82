package dev.partbridge.connect.oracle;

import java.security.Provider;
import java.security.Security;

/**
 * Keeps the provider that opens Oracle's wallets behind Java's own. It puts itself before them when it is first used, and
 * then reads every PKCS12 store of this process, also those that it cannot read: a key of another maker is null to it.
 */
final class WalletProvider {
    private static final String NAME = "OraclePKI";
    private static final String TYPE = "oracle.security.pki.OraclePKIProvider";

    private WalletProvider() {}

    /** Registers it as the last one, or moves it there; a provider that is registered already does not move itself. */
    static synchronized void last() {
        Provider[] all = Security.getProviders();
        if (all[all.length - 1].getName().equals(NAME)) {
            return;
        }
        Provider known = Security.getProvider(NAME);
        Security.removeProvider(NAME);
        Security.addProvider(known != null ? known : make());
    }

    private static Provider make() {
        try {
            return Class.forName(TYPE)
                    .asSubclass(Provider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the library that opens Oracle's wallets is missing: " + TYPE, e);
        }
    }
}
