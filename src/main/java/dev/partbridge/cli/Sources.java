package dev.partbridge.cli;

import dev.partbridge.connect.oracle.SourceForm;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads what was typed for SOURCE. */
final class Sources {
    private Sources() {}

    /**
     * A project, files or a database; where the text could mean two of them, what was taken is told.
     *
     * @param schema of a database the one that is read; without it the project's, or the session's own
     * @param texts of a database what its texts really are; without it what the project or it says
     */
    static Given parse(Engine engine, String text, Optional<String> schema, Optional<String> texts, Output output) {
        SourceForm form;
        try {
            form = SourceForm.of(text);
        } catch (IllegalArgumentException e) {
            throw new EngineException(EngineException.Kind.USAGE, e.getMessage(), e);
        }
        form.remark().ifPresent(r -> output.err().println("partbridge: " + r));
        if (form instanceof SourceForm.Database database) {
            List<Identifier> schemas = schema.map(OracleSql::typed).stream().toList();
            return new Given(
                    new LiveSource(database.profile(), schemas, texts.map(Sources::charset)), Optional.empty());
        }
        Path path = ((SourceForm.OnDisk) form).path();
        if (SavedMigration.isOne(path)) {
            return saved(engine.open(path), schema, texts);
        }
        if (texts.isPresent()) {
            throw ofDatabase();
        }
        return new Given(new ScriptSource(path), Optional.empty());
    }

    private static Given saved(SavedMigration saved, Optional<String> schema, Optional<String> texts) {
        SourceSpec source = saved.source()
                .orElseThrow(() -> new EngineException(
                        EngineException.Kind.USAGE,
                        saved.file() + ": names no source yet; write one into the field source, or open the project in"
                                + " the window"));
        if (source instanceof LiveSource live) {
            return new Given(
                    new LiveSource(
                            live.profile(),
                            schema.map(s -> List.of(OracleSql.typed(s))).orElse(live.schemas()),
                            texts.map(Sources::charset).or(live::texts)),
                    Optional.of(saved));
        }
        if (texts.isPresent()) {
            throw ofDatabase();
        }
        return new Given(source, Optional.of(saved));
    }

    private static EngineException ofDatabase() {
        return new EngineException(
                EngineException.Kind.USAGE, "--read-text-as is for a database; scripts and data files are UTF-8");
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
