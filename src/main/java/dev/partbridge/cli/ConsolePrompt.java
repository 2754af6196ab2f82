package dev.partbridge.cli;

import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.session.Secret;
import java.io.Console;
import java.util.Optional;

/** Asks on the terminal, where there is one. */
public final class ConsolePrompt implements OraclePrompt {
    @Override
    public Optional<String> user(String question) {
        return console().map(c -> c.readLine("%s: ", question)).filter(typed -> !typed.isBlank());
    }

    @Override
    public Optional<Secret> password(String question) {
        return console()
                .map(c -> c.readPassword("%s: ", question))
                .filter(typed -> typed.length > 0)
                .map(typed -> new Secret(new String(typed)));
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }
}
