package dev.partbridge.oracle.script;

import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Statements whose table is not there yet, in their order. Those that change rows may be many: of them only the
 * stretches are kept in which they stand, and they are read from the script once more.
 */
final class WaitingStatements {
    private sealed interface Waiting {
        /** One that is kept. */
        record One(TokenStream stream, QualifiedName table, Supplier<SqlPlusState> variables) implements Waiting {}

        /** Several one after the other, of one script. */
        final class Rows implements Waiting {
            private final Stretch stretch;
            private final Set<QualifiedName> tables = new HashSet<>();
            private long end;

            Rows(Stretch stretch) {
                this.stretch = stretch;
            }
        }
    }

    /** Opens a script at the first byte of a stretch. */
    interface Opener {
        InputStream open(Stretch stretch) throws IOException;
    }

    private final Opener scripts;
    private final List<Waiting> all = new ArrayList<>();
    private Optional<Waiting.Rows> open = Optional.empty();

    WaitingStatements(Opener scripts) {
        this.scripts = scripts;
    }

    /** Another script begins or ends, or what comes next changes the session unseen. */
    void seam() {
        open = Optional.empty();
    }

    /** A statement that does not wait; most may make a table, for which later ones need not wait. */
    void pass(TokenStream stream) {
        if (!RowStatements.starts(stream) && !AlterSession.starts(stream) && !stream.at("COMMIT")) {
            seam();
        }
    }

    void add(TokenStream stream, QualifiedName table, Supplier<SqlPlusState> variables) {
        Optional<Statement> inFile = stream.statement().inFile();
        if (inFile.isEmpty() || !RowStatements.starts(stream)) {
            seam();
            SqlPlusState now = variables.get();
            all.add(new Waiting.One(stream, table, () -> now));
            return;
        }
        Statement statement = inFile.get();
        if (open.isEmpty()) {
            Waiting.Rows rows = new Waiting.Rows(Stretch.at(statement, stream.session(), variables.get()));
            all.add(rows);
            open = Optional.of(rows);
        }
        open.get().tables.add(table);
        open.get().end = statement.script().byteOffset(statement.end());
    }

    /**
     * Hands on what need not wait any more, each statement with the variables at its place.
     *
     * @param ready whether statements about the table are wanted
     * @param seam is run where what comes next does not stand behind what came before
     */
    void take(
            Predicate<QualifiedName> ready, BiConsumer<TokenStream, Supplier<SqlPlusState>> statements, Runnable seam) {
        seam();
        List<Waiting> before = List.copyOf(all);
        all.clear();
        for (Waiting waiting : before) {
            if (waiting instanceof Waiting.One one) {
                if (ready.test(one.table())) {
                    statements.accept(one.stream(), one.variables());
                } else {
                    all.add(one);
                }
            } else if (waiting instanceof Waiting.Rows rows) {
                seam.run();
                rows(rows, ready, statements);
                seam.run();
                if (!rows.tables.isEmpty()) {
                    all.add(rows);
                }
            }
        }
    }

    private void rows(
            Waiting.Rows rows,
            Predicate<QualifiedName> ready,
            BiConsumer<TokenStream, Supplier<SqlPlusState>> statements) {
        Set<QualifiedName> wanted = new HashSet<>(rows.tables);
        wanted.removeIf(t -> !ready.test(t));
        if (wanted.isEmpty()) {
            return;
        }
        rows.tables.removeAll(wanted);
        try (StretchCursor cursor = new StretchCursor(scripts.open(rows.stretch), rows.stretch)) {
            for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
                TokenStream stream = next.get().stream();
                Optional<Statement> inFile = stream.statement().inFile();
                if (inFile.filter(s -> s.script().byteOffset(s.start()) >= rows.end)
                        .isPresent()) {
                    return;
                }
                if (inFile.isPresent()
                        && RowStatements.starts(stream)
                        && StatementTable.needed(stream)
                                .filter(wanted::contains)
                                .isPresent()) {
                    statements.accept(stream, cursor::state);
                }
            }
        } catch (IOException e) {
            throw ScriptFiles.unreadable(Path.of(rows.stretch.file()), e);
        }
    }
}
