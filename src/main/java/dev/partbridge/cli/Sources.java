package dev.partbridge.cli;

import dev.partbridge.connect.oracle.SourceForm;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.List;
import java.util.Optional;

/** Reads what was typed for SOURCE. */
final class Sources {
    private Sources() {}

    /**
     * Files or a database; where the text could mean both, what was taken is told.
     *
     * @param schema of a database the one that is read; without it the session's own
     */
    static SourceSpec parse(String text, Optional<String> schema, Output output) {
        SourceForm form;
        try {
            form = SourceForm.of(text);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
        form.remark().ifPresent(r -> output.err().println("partbridge: " + r));
        if (form instanceof SourceForm.Database database) {
            List<Identifier> schemas = schema.map(OracleSql::typed).stream().toList();
            return new LiveSource(database.profile(), schemas);
        }
        return new ScriptSource(((SourceForm.OnDisk) form).path());
    }
}
