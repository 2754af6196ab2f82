package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.SourceSpec;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PasswordArgument password = new PasswordArgument();

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
        return password.target(text);
    }
}
