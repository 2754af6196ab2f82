package dev.partbridge.cli;

import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The SOURCE argument. */
final class SourceArgument {
    static final String DESCRIPTION = "An Oracle script, or a folder of scripts with the rows as TABLE.csv in it";

    @Parameters(index = "0", paramLabel = "SOURCE", description = DESCRIPTION)
    private Path path = Path.of("");

    SourceSpec spec() {
        return new ScriptSource(path);
    }
}
