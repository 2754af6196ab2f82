package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The scripts' statements, under whatever name a file is met. They are kept as long as there is room for them, the
 * others are read anew each time.
 */
final class ScriptLibrary {
    /** Bytes of the files whose statements are kept. */
    private static final long MOST_KEPT = 16L << 20;

    private final Findings findings;
    private final Map<Path, ScriptSource> sources = new HashMap<>();
    private long kept;

    ScriptLibrary(Findings findings) {
        this.findings = findings;
    }

    /** Hands on the statements of a file, one after the other. */
    void each(ScriptFile file, TokensAhead ahead, Consumer<Statement> reader) {
        source(file).each(ahead, reader);
    }

    private ScriptSource source(ScriptFile file) {
        // not computeIfAbsent: reading throws
        ScriptSource known = sources.get(file.real());
        if (known == null) {
            known = ScriptSource.of(file, findings, MOST_KEPT - kept);
            kept += known.keptBytes();
            sources.put(file.real(), known);
        }
        return known;
    }

    /** Whether the script calls others, or might. */
    boolean calls(ScriptFile file) {
        return source(file).calls();
    }
}
