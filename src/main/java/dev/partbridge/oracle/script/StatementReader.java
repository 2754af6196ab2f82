package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives each statement to the parser of its kind, in the order in which Oracle would execute them: as they stand in the
 * script, that of a called script at the place of the call. A statement about a table that is not there yet waits for
 * the end of the script that creates it, so that the scripts of a folder need not be in Oracle's order.
 */
final class StatementReader {
    private static final Pattern CREATES_TABLE =
            Pattern.compile("CREATE\\s+(?:GLOBAL\\s+TEMPORARY\\s+)?TABLE\\s", Pattern.CASE_INSENSITIVE);

    /** A statement whose table is not there yet. */
    private record Waiting(Statement statement, QualifiedName table) {}

    private final ModelBuilder model;
    private final RowStatements rows = new RowStatements();
    private List<Waiting> waiting = new ArrayList<>();

    StatementReader(ModelBuilder model) {
        this.model = model;
    }

    /** Reads the statement, or lets it wait for its table. */
    void read(Statement statement) {
        switch (statement.kind()) {
            case COMMAND -> command(statement);
            case PLSQL, PLSQL_OPEN -> block(statement);
            case SQL -> {
                TokenStream stream = new TokenStream(statement);
                Optional<QualifiedName> table = StatementTable.needed(stream);
                if (table.isPresent() && model.table(table.get()).isEmpty()) {
                    waiting.add(new Waiting(statement, table.get()));
                } else {
                    sql(stream);
                }
            }
        }
    }

    /** At the end of a script that no other calls: what waited for its tables is read. */
    void endScript() {
        List<Waiting> before = waiting;
        waiting = new ArrayList<>();
        for (Waiting one : before) {
            if (model.table(one.table()).isPresent()) {
                sql(new TokenStream(one.statement()));
            } else {
                waiting.add(one);
            }
        }
    }

    /** What is told once all is read. */
    void finish() {
        waiting.forEach(w -> sql(new TokenStream(w.statement())));
        rows.report(model.findings());
        model.rowEffects().report(model);
        model.dropped().report(model);
    }

    private void sql(TokenStream stream) {
        if (CreateTable.starts(stream)) {
            guarded(new CreateTable(), stream);
        } else if (RowStatements.starts(stream)) {
            model.rowEffects().statement(stream, model);
            guarded((s, m) -> rows.take(s), stream);
        } else if (stream.at("COMMENT", "ON")) {
            guarded(new CommentOn(), stream);
        } else if (stream.at("ALTER", "TABLE")) {
            guarded(new AlterTable(), stream);
        } else if (stream.at("ALTER", "INDEX")) {
            guarded(new AlterIndex(), stream);
        } else if (stream.at("ALTER", "SEQUENCE")) {
            guarded(new AlterSequence(), stream);
        } else if (DropObject.starts(stream)) {
            guarded(new DropObject(), stream);
        } else if (stream.at("TRUNCATE", "TABLE")) {
            guarded(new TruncateTable(), stream);
        } else if (stream.at("RENAME")) {
            guarded(new RenameObject(), stream);
        } else if (stream.at("CREATE", "SEQUENCE")) {
            guarded(new CreateSequence(), stream);
        } else if (startsIndex(stream)) {
            guarded(new CreateIndex(), stream);
        } else {
            guarded(new OutOfScope(), stream);
        }
    }

    private static boolean startsIndex(TokenStream stream) {
        return stream.at("CREATE", "INDEX")
                || stream.at("CREATE", "UNIQUE", "INDEX")
                || stream.at("CREATE", "BITMAP", "INDEX")
                || stream.at("CREATE", "MULTIVALUE", "INDEX");
    }

    private void guarded(StatementParser parser, TokenStream stream) {
        try {
            if (!(parser instanceof CreateTable)) {
                stream.refuseBad();
            }
            parser.read(stream, model);
        } catch (SyntaxError e) {
            model.syntaxError(ObjectId.file(stream.statement().script().name()), e);
        }
    }

    private void command(Statement statement) {
        String text = statement.text();
        if (text.startsWith("@") || text.regionMatches(true, 0, "STA", 0, 3)) {
            model.findings()
                    .add(
                            "PB-SRC-013",
                            ObjectId.file(statement.script().name()),
                            statement.position(),
                            statement.summary() + " is not followed; scripts of the given folder are read anyway");
        }
    }

    private void block(Statement statement) {
        ObjectId file = ObjectId.file(statement.script().name());
        if (statement.kind() == Statement.Kind.PLSQL_OPEN) {
            model.findings()
                    .add(
                            "PB-SRC-016",
                            file,
                            statement.position(),
                            "No line with '/' ends this block: " + statement.summary());
        }
        if (CREATES_TABLE.matcher(statement.text()).find()) {
            model.findings()
                    .add(
                            "PB-SRC-015",
                            file,
                            statement.position(),
                            "This block creates a table, which is not read: " + statement.summary());
        }
        if (startsWith(statement, "CREATE")) {
            guarded(new OutOfScope(), new TokenStream(statement));
        } else {
            model.skip("block", statement.summary(), statement.position());
        }
    }

    private static boolean startsWith(Statement statement, String word) {
        return statement.script().text().regionMatches(true, statement.start(), word, 0, word.length());
    }
}
