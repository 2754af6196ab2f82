package dev.partbridge.cli;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.SourceSpec;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The SOURCE and TARGET arguments. */
final class SourceAndTarget {
    @Parameters(index = "0", paramLabel = "SOURCE", description = SourceArgument.DESCRIPTION)
    private String sourceText = "";

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

    @Option(
            names = "--password-command",
            paramLabel = "CMD",
            description =
                    "Run this program for TARGET's password, at every connection anew: it prints a token or a vault's"
                            + " secret as its only line. Blanks divide its arguments, quotes keep them together; no"
                            + " shell is used")
    private Optional<String> passwordCommand = Optional.empty();

    @Option(
            names = "--read-text-as",
            paramLabel = "CHARSET",
            description =
                    "Of a database whose clients stored another character set than it declares: read CHAR and VARCHAR2"
                            + " as bytes and decode them as this, such as windows-1252")
    private Optional<String> texts = Optional.empty();

    /** @param schema as --schema gives it: of a database the one that is read */
    SourceSpec source(Optional<String> schema, Output output) {
        return Sources.parse(sourceText, schema, texts, output);
    }

    Target target() {
        Target target = parse(text);
        if (passwordCommand.isEmpty()) {
            return target;
        }
        if (!(target instanceof Target.Url url)) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "--password-command is for a jdbc:postgresql:// target; the embedded server has its own password");
        }
        try {
            return new Target.Url(url.jdbcUrl(), passwordCommand.map(PasswordCommand::parse));
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
    }

    static Target parse(String text) {
        try {
            return Target.parse(text);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
    }
}
