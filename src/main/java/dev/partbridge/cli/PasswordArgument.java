package dev.partbridge.cli;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a target's password comes from. */
final class PasswordArgument {
    @Option(
            names = "--password-command",
            paramLabel = "CMD",
            description =
                    "Run this program for TARGET's password, at every connection anew: it prints a token or a vault's"
                            + " secret as its only line. Blanks divide its arguments, quotes keep them together; no"
                            + " shell is used")
    private Optional<String> passwordCommand = Optional.empty();

    /** @param text as it was typed */
    Target target(String text) {
        try {
            Target target = Target.parse(text);
            if (passwordCommand.isEmpty()) {
                return target;
            }
            if (!(target instanceof Target.Url url)) {
                throw new IllegalArgumentException("--password-command is for a jdbc:postgresql:// target; the embedded"
                        + " server has its own password");
            }
            return new Target.Url(url.jdbcUrl(), passwordCommand.map(PasswordCommand::parse));
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
    }
}
