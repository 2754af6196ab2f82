package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The statements of one script, however long it is: those of a short one are kept, a long one is read anew each time.
 */
final class ScriptSource {
    private final ScriptFile file;
    private final ScriptText.Origin origin;
    private final boolean calls;
    private final Optional<List<Statement>> kept;
    private final boolean open;

    private ScriptSource(
            ScriptFile file, ScriptText.Origin origin, boolean calls, Optional<List<Statement>> kept, boolean open) {
        this.file = file;
        this.origin = origin;
        this.calls = calls;
        this.kept = kept;
        this.open = open;
    }

    /** Finds out how the file is written; what is wrong with its characters is a finding. */
    static ScriptSource of(ScriptFile file, Findings findings) {
        try {
            return read(file, findings);
        } catch (IOException e) {
            throw ScriptFiles.unreadable(file.path(), e);
        }
    }

    private static ScriptSource read(ScriptFile file, Findings findings) throws IOException {
        ScriptEncoding encoding;
        try (InputStream in = Files.newInputStream(file.path())) {
            encoding = ScriptEncoding.of(in, file.name());
        }
        encoding.bad()
                .ifPresent(b -> findings.add(
                        "PB-SRC-002",
                        ObjectId.file(file.name()),
                        Optional.of(b.position()),
                        String.format(
                                "%s is not %s: byte %02X at offset %d; the whole file is read as ISO-8859-1",
                                file.name(), b.wanted().name(), b.value(), b.offset())));
        ScriptText.Origin plain = new ScriptText.Origin(encoding.charset(), false, encoding.markBytes(), 1, 1);
        ScriptSource source = pass(file, plain);
        return source.open ? pass(file, new ScriptText.Origin(plain.charset(), true, plain.firstByte(), 1, 1)) : source;
    }

    /** Only the script's end shows whether its quotes and comments are all closed. */
    private static ScriptSource pass(ScriptFile file, ScriptText.Origin origin) throws IOException {
        boolean small = Files.size(file.path()) < StatementCursor.WINDOW;
        List<Statement> statements = new ArrayList<>();
        boolean calls = false;
        try (StatementCursor cursor = cursor(file, origin)) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                Statement statement = next.get();
                calls |= statement.kind() == Statement.Kind.COMMAND
                        && ScriptCall.of(statement.text()).isPresent();
                if (small) {
                    statements.add(statement);
                }
            }
            return new ScriptSource(
                    file,
                    origin,
                    calls,
                    small ? Optional.of(List.copyOf(statements)) : Optional.empty(),
                    cursor.open());
        }
    }

    private static StatementCursor cursor(ScriptFile file, ScriptText.Origin origin) throws IOException {
        InputStream in = Files.newInputStream(file.path());
        in.skipNBytes(origin.firstByte());
        return new StatementCursor(in, file.name(), origin);
    }

    /** Whether a command in it runs another script. */
    boolean calls() {
        return calls;
    }

    void each(Consumer<Statement> statements) {
        if (kept.isPresent()) {
            kept.get().forEach(statements);
            return;
        }
        try (StatementCursor cursor = cursor(file, origin)) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                statements.accept(next.get());
            }
        } catch (IOException e) {
            throw ScriptFiles.unreadable(file.path(), e);
        }
    }
}
