package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads Oracle scripts into the model. Statements that cannot be read are findings; the rest is read all the same. */
public final class ScriptReader {
    private ScriptReader() {}

    /**
     * Reads one script, or every {@code .sql} and {@code .ddl} file of a folder and those below it; a script that
     * another calls is read at the place of the call.
     *
     * @throws ScriptException when there is nothing to read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ScriptModel read(Path fileOrFolder, Cancellation cancellation) {
        UiThread.refuse("Reading scripts");
        List<ScriptFile> files = ScriptFiles.of(fileOrFolder);
        Findings findings = new Findings();
        ModelBuilder builder = new ModelBuilder(findings);
        SqlPlusSession session = new SqlPlusSession(findings);
        TokensAhead ahead = new TokensAhead(TokensAhead.ROOM);
        StatementReader reader =
                new StatementReader(builder, session, ahead, s -> open(ScriptFiles.folder(fileOrFolder), s));
        List<ScriptFile> read = run(fileOrFolder, files, findings, session, reader, ahead, cancellation);
        reader.finish();
        OracleModel model = builder.build();
        new ModelChecks(findings).check(model);
        SkippedStatements.report(model.skipped(), findings);
        if (model.tables().isEmpty()) {
            findings.add(
                    "PB-SRC-017",
                    ObjectId.file(name(fileOrFolder)),
                    Optional.empty(),
                    "No table was read from " + read.size() + (read.size() == 1 ? " script" : " scripts"));
        }
        return new ScriptModel(
                model, findings.byPlace(), read.stream().map(ScriptFile::path).toList(), reader.rows());
    }

    /**
     * The scripts of a source that {@link #read} will read whatever they say, for what is to be known of them beside.
     *
     * @throws ScriptException when there is nothing to read
     */
    public static List<Path> scripts(Path fileOrFolder) {
        return ScriptFiles.of(fileOrFolder).stream().map(ScriptFile::path).toList();
    }

    /** Gives all statements to the reader, in the order in which they are executed; the scripts that they came from. */
    private static List<ScriptFile> run(
            Path source,
            List<ScriptFile> files,
            Findings findings,
            SqlPlusSession session,
            StatementReader reader,
            TokensAhead ahead,
            Cancellation cancellation) {
        Path folder = ScriptFiles.folder(source);
        ScriptLibrary library = new ScriptLibrary(findings);
        ScriptRun run = new ScriptRun(
                folder,
                library,
                findings,
                cancellation,
                session,
                reader::read,
                reader::unexecuted,
                reader::seam,
                ahead);
        List<ScriptFile> order = new ArrayList<>(ScriptRoots.of(folder, files, library, cancellation));
        // what is left then is called in a circle, or was not called after all
        order.addAll(files);
        for (ScriptFile file : order) {
            if (!run.met().containsKey(file.real())) {
                run.run(file);
                reader.endScript();
            }
        }
        return run.met().values().stream()
                .sorted(Comparator.comparing(ScriptFile::name))
                .toList();
    }

    private static InputStream open(Path folder, Stretch stretch) throws IOException {
        InputStream in = Files.newInputStream(folder.resolve(stretch.file()));
        in.skipNBytes(stretch.origin().firstByte());
        return in;
    }

    private static String name(Path source) {
        Path last = source.toAbsolutePath().normalize().getFileName();
        return last == null ? "/" : last.toString();
    }
}
