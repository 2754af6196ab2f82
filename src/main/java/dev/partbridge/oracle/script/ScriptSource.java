package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The statements of one script, however long it is: they are kept where there is room, else read anew each time. */
final class ScriptSource {
    private record Kept(List<Statement> statements, long bytes) {}

    private final ScriptFile file;
    private final ScriptText.Origin origin;
    private final boolean calls;
    private final Optional<Kept> kept;
    private final boolean open;

    private ScriptSource(ScriptFile file, ScriptText.Origin origin, boolean calls, Optional<Kept> kept, boolean open) {
        this.file = file;
        this.origin = origin;
        this.calls = calls;
        this.kept = kept;
        this.open = open;
    }

    /**
     * Finds out how the file is written; what is wrong with its characters is a finding.
     *
     * @param room bytes that a file may have whose statements are kept
     */
    static ScriptSource of(ScriptFile file, Findings findings, long room) {
        try {
            return read(file, findings, room);
        } catch (IOException e) {
            throw ScriptFiles.unreadable(file.path(), e);
        }
    }

    private static ScriptSource read(ScriptFile file, Findings findings, long room) throws IOException {
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
        ScriptSource source = pass(file, plain, room);
        return source.open
                ? pass(file, new ScriptText.Origin(plain.charset(), true, plain.firstByte(), 1, 1), room)
                : source;
    }

    /** Only the script's end shows whether its quotes and comments are all closed. */
    private static ScriptSource pass(ScriptFile file, ScriptText.Origin origin, long room) throws IOException {
        long bytes = Files.size(file.path());
        boolean fits = bytes <= room;
        List<Statement> statements = new ArrayList<>();
        boolean calls = false;
        try (StatementCursor cursor = cursor(file, origin)) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                Statement statement = next.get();
                calls |= statement.kind() == Statement.Kind.COMMAND
                        && ScriptCall.of(statement.text()).isPresent();
                if (fits) {
                    statements.add(statement);
                }
            }
            return new ScriptSource(
                    file,
                    origin,
                    calls,
                    fits ? Optional.of(new Kept(List.copyOf(statements), bytes)) : Optional.empty(),
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

    /** Bytes of the file if its statements are kept, else 0. */
    long keptBytes() {
        return kept.map(Kept::bytes).orElse(0L);
    }

    /** Hands on the statements, one after the other. */
    void each(TokensAhead ahead, Consumer<Statement> reader) {
        try {
            if (kept.isPresent()) {
                Iterator<Statement> statements = kept.get().statements().iterator();
                ahead.each(() -> statements.hasNext() ? Optional.of(statements.next()) : Optional.empty(), reader);
                return;
            }
            try (StatementCursor cursor = cursor(file, origin)) {
                ahead.each(cursor::next, reader);
            }
        } catch (IOException e) {
            throw ScriptFiles.unreadable(file.path(), e);
        }
    }
}
