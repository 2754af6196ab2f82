package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.progress.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a script given as text. */
final class ReadText {
    private ReadText() {}

    /** The same without a file: calls of other scripts are not followed. */
    static ScriptModel inMemory(String script) {
        Findings findings = new Findings();
        ModelBuilder builder = new ModelBuilder(findings);
        SqlPlusSession session = new SqlPlusSession(findings);
        StatementReader reader = new StatementReader(builder, session, new TokensAhead(0), s -> open(script, s));
        for (Statement statement : StatementSplitter.split(new ScriptText("a.sql", script))) {
            Substitution.parts(statement, session).forEach(reader::read);
        }
        reader.endScript();
        reader.finish();
        OracleModel model = builder.build();
        new ModelChecks(findings).check(model);
        return new ScriptModel(model, findings.byPlace(), List.of(), List.of());
    }

    private static InputStream open(String script, Stretch stretch) {
        byte[] all = script.getBytes(StandardCharsets.UTF_8);
        int from = (int) stretch.origin().firstByte();
        return new ByteArrayInputStream(all, from, all.length - from);
    }

    /** The model of one script {@code a.sql}, alone in its folder. */
    static ScriptModel of(String script) {
        try {
            Path folder = Files.createTempDirectory("script");
            // half a character, where a test has cut one, is written as a question mark
            Path file = Files.write(folder.resolve("a.sql"), script.getBytes(StandardCharsets.UTF_8));
            try {
                return ScriptReader.read(file, Cancellation.none());
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
