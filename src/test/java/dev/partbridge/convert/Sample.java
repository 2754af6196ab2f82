package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;

/** The sample migration's scripts. */
public final class Sample {
    private Sample() {}

    public static OracleModel model() {
        return ScriptReader.read(Path.of("assets/sample/ddl"), Cancellation.none())
                .model();
    }
}
