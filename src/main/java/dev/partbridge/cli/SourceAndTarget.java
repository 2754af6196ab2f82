package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The SOURCE and TARGET arguments. */
final class SourceAndTarget {
    @Parameters(index = "0", paramLabel = "SOURCE", description = SourceArgument.DESCRIPTION)
    private Path path = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

    SourceSpec source() {
        return new ScriptSource(path);
    }

    Target target() {
        return parse(text);
    }

    static Target parse(String text) {
        try {
            return Target.parse(text);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
    }
}
