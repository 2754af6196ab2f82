package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.SavedMigration;
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
            arity = "0..1",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR;"
                            + " may be left out where SOURCE is a project that names it")
    private Optional<String> text = Optional.empty();

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
    Given given(Engine engine, Optional<String> schema, Output output) {
        return Sources.parse(engine, sourceText, schema, texts, output);
    }

    /** The one that was named, else the project's. */
    Target target(Given given) {
        return password.target(
                text.or(() -> given.saved().flatMap(SavedMigration::target).map(Target::toString))
                        .orElseThrow(() -> new EngineException(
                                EngineException.Kind.USAGE,
                                given.saved()
                                                .map(s -> s.file() + " names no target yet: give TARGET, ")
                                                .orElse("there is no TARGET: give ")
                                        + Target.FORMS)));
    }
}
