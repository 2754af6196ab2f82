package dev.partbridge.cli;

import dev.partbridge.connect.oracle.SourceForm;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Reads what was typed for SOURCE. */
final class Sources {
    private Sources() {}

    /**
     * Files or a database; where the text could mean both, what was taken is told.
     *
     * @param schema of a database the one that is read; without it the session's own
     * @param texts of a database what its texts really are; without it they are what it says
     */
    static SourceSpec parse(String text, Optional<String> schema, Optional<String> texts, Output output) {
        SourceForm form;
        try {
            form = SourceForm.of(text);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
        form.remark().ifPresent(r -> output.err().println("partbridge: " + r));
        if (form instanceof SourceForm.Database database) {
            List<Identifier> schemas = schema.map(OracleSql::typed).stream().toList();
            return new LiveSource(database.profile(), schemas, texts.map(Sources::charset));
        }
        if (texts.isPresent()) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "--read-text-as is for a database; scripts and data files are UTF-8");
        }
        return new ScriptSource(((SourceForm.OnDisk) form).path());
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "--read-text-as " + name + " is no character set of Java's, such as windows-1252 or ISO-8859-2",
                    e);
        }
    }
}
