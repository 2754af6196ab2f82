package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import picocli.CommandLine.Parameters;

/** The TARGET argument. */
final class TargetArgument {
    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

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
