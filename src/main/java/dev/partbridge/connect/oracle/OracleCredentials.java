package dev.partbridge.connect.oracle;

import dev.partbridge.connect.session.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * What one log-in shows the database. From the wallet, the environment, or asked for, in this order.
 *
 * @param user empty with a wallet's own user, else a name; never {@link OracleUser.Open}
 * @param storePassword opens the wallet or the key stores; an auto-login wallet needs none
 */
public record OracleCredentials(OracleUser user, Optional<Secret> password, Optional<Secret> storePassword) {
    /** Environment variables. */
    public static final String USER = "PARTBRIDGE_ORACLE_USER";

    public static final String PASSWORD = "PARTBRIDGE_ORACLE_PASSWORD";

    /** The password of the wallet or of the key stores. */
    public static final String STORE_PASSWORD = "PARTBRIDGE_ORACLE_STORE_PASSWORD";

    public OracleCredentials {
        if (user instanceof OracleUser.Open) {
            throw new IllegalArgumentException("nobody logs in without a user");
        }
        if (!(user instanceof OracleUser.InWallet) && password.isEmpty()) {
            throw new IllegalArgumentException("nobody logs in without a password");
        }
    }

    /** A user with a password. */
    public static OracleCredentials of(String user, Secret password) {
        return new OracleCredentials(OracleUser.parse(user), Optional.of(password), Optional.empty());
    }

    /** As {@link #find(OracleProfile, Map, OraclePrompt)}, in this process's environment. */
    public static OracleCredentials find(OracleProfile profile, OraclePrompt prompt) {
        return find(profile, System.getenv(), prompt);
    }

    /**
     * Finds user and password for the profile. The environment's password belongs to the environment's user: for another
     * user it is not tried, because Oracle locks accounts after a few wrong passwords.
     *
     * @throws OracleUnreachable when there is none and nobody can be asked
     */
    static OracleCredentials find(OracleProfile profile, Map<String, String> environment, OraclePrompt prompt) {
        Optional<Secret> store = variable(environment, STORE_PASSWORD).map(Secret::new);
        if (profile.user() instanceof OracleUser.InWallet) {
            return new OracleCredentials(profile.user(), Optional.empty(), store);
        }
        Optional<OracleUser> known = variable(environment, USER).map(OracleUser::parse);
        OracleUser user = profile.user();
        if (user instanceof OracleUser.Open) {
            user = known.or(() ->
                            prompt.user("User for " + profile.address().place()).map(OracleUser::parse))
                    .orElseThrow(() -> new OracleUnreachable("no user for "
                            + profile.address().place()
                            + "; write user@ before the address, or put it into the environment variable " + USER));
        }
        boolean same = known.isEmpty() || known.get().toString().equalsIgnoreCase(user.toString());
        Optional<Secret> password = same ? variable(environment, PASSWORD).map(Secret::new) : Optional.empty();
        OracleUser asked = user;
        return new OracleCredentials(
                user,
                Optional.of(password.or(() -> prompt.password("Password of " + asked + " for "
                                + profile.address().place()))
                        .orElseThrow(() -> new OracleUnreachable("no password for " + asked + " at "
                                + profile.address().place() + "; put it into the environment variable " + PASSWORD
                                + (same ? "" : " (the one there belongs to another " + USER + ")")))),
                store);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
