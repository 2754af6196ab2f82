package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scripts' statements; each file is read and cut once, under whatever name it is met. */
final class ScriptLibrary {
    private final Findings findings;
    private final Map<Path, List<Statement>> statements = new LinkedHashMap<>();

    ScriptLibrary(Findings findings) {
        this.findings = findings;
    }

    List<Statement> statements(ScriptFile file) {
        // not computeIfAbsent: reading throws
        List<Statement> known = statements.get(file.real());
        if (known == null) {
            known = StatementSplitter.split(ScriptDecoder.read(file, findings));
            statements.put(file.real(), known);
        }
        return known;
    }

    /** Whether the script calls others, or might. */
    boolean calls(ScriptFile file) {
        return statements(file).stream()
                .anyMatch(s -> s.kind() == Statement.Kind.COMMAND
                        && ScriptCall.of(s.text()).isPresent());
    }
}
