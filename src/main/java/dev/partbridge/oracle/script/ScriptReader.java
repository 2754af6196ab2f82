package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.ObjectId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads Oracle scripts into the model. Statements that cannot be read are findings; the rest is read all the same. */
public final class ScriptReader {
    private ScriptReader() {}

    /**
     * Reads one script, or every {@code .sql} and {@code .ddl} file of a folder and those below it.
     *
     * @throws ScriptException when there is nothing to read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ScriptModel read(Path fileOrFolder, Cancellation cancellation) {
        UiThread.refuse("Reading scripts");
        List<ScriptFiles.ScriptFile> files = ScriptFiles.of(fileOrFolder);
        Findings findings = new Findings();
        OracleModel model = model(files, findings, cancellation);
        if (model.tables().isEmpty()) {
            findings.add(
                    "PB-SRC-017",
                    ObjectId.file(name(fileOrFolder)),
                    Optional.empty(),
                    "No table was read from " + files.size() + (files.size() == 1 ? " script" : " scripts"));
        }
        return new ScriptModel(
                model,
                findings.byPlace(),
                files.stream().map(ScriptFiles.ScriptFile::path).toList());
    }

    private static OracleModel model(List<ScriptFiles.ScriptFile> files, Findings findings, Cancellation cancellation) {
        ModelBuilder builder = new ModelBuilder(findings);
        StatementReader reader = new StatementReader(builder);
        for (ScriptFiles.ScriptFile file : files) {
            for (Statement statement : StatementSplitter.split(ScriptDecoder.read(file, findings))) {
                cancellation.check();
                reader.read(statement);
            }
            reader.endScript();
        }
        reader.finish();
        OracleModel model = builder.build();
        new ModelChecks(findings).check(model);
        SkippedStatements.report(model.skipped(), findings);
        return model;
    }

    private static String name(Path source) {
        Path last = source.toAbsolutePath().normalize().getFileName();
        return last == null ? "/" : last.toString();
    }
}
