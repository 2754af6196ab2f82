package dev.partbridge.connect.oracle;

import dev.partbridge.connect.session.Secret;
import java.util.Optional;

/** Asks the person in front of the screen; supplied by the command line and by the window. */
public interface OraclePrompt {
    /** The user's name; empty when nobody can be asked or nothing was typed. */
    Optional<String> user(String question);

    /** The password, typed unseen; empty when nobody can be asked or nothing was typed. */
    Optional<Secret> password(String question);

    /** Nobody is there. */
    static OraclePrompt nobody() {
        return new OraclePrompt() {
            @Override
            public Optional<String> user(String question) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> password(String question) {
                return Optional.empty();
            }
        };
    }
}
