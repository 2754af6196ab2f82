package dev.partbridge.connect;

import dev.partbridge.connect.session.Secret;
import java.util.Optional;

/**
 * What a server is shown where the target has no password command, and what to do when it is turned down.
 *
 * @param word absent where it is left to the driver, which looks at ~/.pgpass
 */
record ServerPassword(Optional<Secret> word, String cure) {
    private static final String VARIABLE = "PGPASSWORD";

    /** The one that was typed, else the environment's, else that of ~/.pgpass. */
    static ServerPassword found(Optional<Secret> typed) {
        return typed.map(word -> new ServerPassword(Optional.of(word), "check the user, and type the password again"))
                .orElseGet(() -> of(Optional.ofNullable(System.getenv(VARIABLE))));
    }

    /** @param variable what the environment holds; absent or empty where ~/.pgpass decides */
    static ServerPassword of(Optional<String> variable) {
        Optional<Secret> word = variable.filter(v -> !v.isEmpty()).map(Secret::new);
        String from = word.isPresent()
                ? "; the password is that of the environment variable PGPASSWORD"
                : "; there is no environment variable PGPASSWORD, so that ~/.pgpass was looked at";
        return new ServerPassword(
                word, "put the right password into the environment variable PGPASSWORD or into ~/.pgpass" + from);
    }
}
