package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Gives each statement to the parser of its kind, in the order in which Oracle would execute them: as they stand in the
 * script, that of a called script at the place of the call. A statement about a table that is not there yet waits for
 * the end of the script that creates it, so that the scripts of a folder need not be in Oracle's order.
 */
final class StatementReader {
    /** Not in Oracle's own schema: the statistics of a Data Pump export pass through SYS.IMPDP_STATS. */
    private static final Pattern CHANGES_ROWS = Pattern.compile(
            "\\b(?:INSERT\\s+INTO|DELETE\\s+FROM|MERGE\\s+INTO|UPDATE(?=\\s+\\S+\\s+SET\\b))\\b(?!\\s*\"?SYS\"?\\s*\\.)",
            Pattern.CASE_INSENSITIVE);

    private final ModelBuilder model;
    private final RowStatements rows;
    private final WaitingStatements waiting;
    private final TokensAhead ahead;
    private Supplier<SqlPlusState> variables;
    private Session session = Session.INITIAL;

    /**
     * @param variables of the run that hands on the statements
     * @param ahead of the run
     * @param scripts opens them once more
     */
    StatementReader(ModelBuilder model, SqlPlusSession variables, TokensAhead ahead, WaitingStatements.Opener scripts) {
        this.model = model;
        this.rows = new RowStatements(model);
        this.variables = variables::state;
        this.ahead = ahead;
        this.waiting = new WaitingStatements(scripts);
    }

    /** The stretches of the scripts that hold rows. */
    List<InsertSlice> rows() {
        return rows.finish();
    }

    /** Reads the statement, or lets it wait for its table. */
    void read(Statement statement) {
        switch (statement.kind()) {
            case COMMAND -> command(statement);
            case PLSQL, PLSQL_OPEN -> {
                Session before = session;
                waiting.seam();
                block(statement);
                if (!session.equals(before)) {
                    rows.cut();
                }
            }
            case SQL -> {
                TokenStream stream = new TokenStream(statement, session, ahead.of(statement));
                Optional<QualifiedName> table = StatementTable.needed(stream);
                if (table.isPresent() && model.table(table.get()).isEmpty()) {
                    waiting.add(stream, table.get(), variables);
                } else {
                    waiting.pass(stream);
                    sql(stream);
                }
            }
        }
    }

    /** Where another script begins or ends: statements that stand one behind the other no longer tell all. */
    void seam() {
        rows.cut();
        waiting.seam();
    }

    /** At the end of a script that no other calls: what waited for its tables is read. */
    void endScript() {
        session = Session.INITIAL;
        waited(table -> model.table(table).isPresent());
    }

    /** What is told once all is read. */
    void finish() {
        waited(table -> true);
        rows.report(model.findings());
        model.rowEffects().report(model);
        model.dropped().report(model);
        rows.advance();
    }

    private void waited(Predicate<QualifiedName> ready) {
        Supplier<SqlPlusState> now = variables;
        waiting.take(
                ready,
                (stream, then) -> {
                    variables = then;
                    sql(stream);
                },
                rows::cut);
        variables = now;
    }

    private void sql(TokenStream stream) {
        transaction(stream);
        if (AlterSession.starts(stream)) {
            AlterSession altered = AlterSession.read(stream, session, model.findings());
            session = altered.session();
            if (altered.carriedOut()) {
                return;
            }
        }
        StatementParser parser = parser(stream);
        if (!(parser instanceof OutOfScope)) {
            undefined(stream);
        }
        guarded(parser, stream);
        if (parser instanceof OutOfScope && startsWith(stream.statement(), "CREATE")) {
            model.code(stream.statement());
        }
    }

    private StatementParser parser(TokenStream stream) {
        if (CreateTable.starts(stream)) {
            return new CreateTable();
        }
        if (RowStatements.starts(stream)) {
            return (s, m) -> rows.take(s, variables);
        }
        if (stream.at("COMMENT", "ON")) {
            return new CommentOn();
        }
        if (stream.at("ALTER", "TABLE")) {
            return new AlterTable();
        }
        if (stream.at("ALTER", "INDEX")) {
            return new AlterIndex();
        }
        if (stream.at("ALTER", "SEQUENCE")) {
            return new AlterSequence();
        }
        if (DropObject.starts(stream)) {
            return new DropObject();
        }
        if (stream.at("TRUNCATE", "TABLE")) {
            return new TruncateTable();
        }
        if (stream.at("RENAME")) {
            return new RenameObject();
        }
        if (stream.at("CREATE", "SEQUENCE")) {
            return new CreateSequence();
        }
        return startsIndex(stream) ? new CreateIndex() : new OutOfScope();
    }

    private void undefined(TokenStream stream) {
        List<ScriptText.Undefined> variables = stream.statement().script().undefined();
        if (variables.isEmpty()) {
            return;
        }
        ObjectId subject = StatementTable.told(stream)
                .map(n -> ObjectId.table(model.table(n).map(TableDraft::name).orElse(n)))
                .orElse(ObjectId.file(stream.statement().script().name()));
        variables.forEach(v -> model.undefined(v, subject));
    }

    /** DDL commits by itself; ALTER SESSION does not. */
    private void transaction(TokenStream stream) {
        if (stream.at("ROLLBACK") && !stream.at("ROLLBACK", "TO")) {
            rows.rollback(stream.statement());
        } else if (!RowStatements.starts(stream)
                && !AlterSession.starts(stream)
                && !stream.atAny("ROLLBACK", "SAVEPOINT", "SELECT", "SET", "LOCK", "EXPLAIN")) {
            rows.commit();
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
            if (parser instanceof OutOfScope) {
                undefined(stream);
            }
            model.syntaxError(ObjectId.file(stream.statement().script().name()), e);
        }
    }

    /** What stands behind an EXIT: listed, and nothing else. */
    void unexecuted(Statement statement) {
        model.skip(SkippedStatements.NOT_EXECUTED, statement.summary(), statement.position());
    }

    /** EXECUTE runs a procedure; the other commands are carried out before they come here. */
    private void command(Statement statement) {
        if (SqlPlusCommand.fullWord(statement.text()).equals("EXECUTE")) {
            model.skip("execute", statement.summary(), statement.position());
        } else if (AfterExit.isExit(statement)) {
            exit(statement);
        }
    }

    /** EXIT commits unless it says otherwise. */
    private void exit(Statement statement) {
        List<String> words = CommandWords.of(CommandWords.oneLine(statement.text()));
        if (words.get(words.size() - 1).equalsIgnoreCase("ROLLBACK")) {
            rows.rollback(statement);
        } else {
            rows.commit();
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
        if (startsWith(statement, "CREATE")) {
            unit(statement, file);
        } else {
            anonymous(statement, file);
        }
    }

    private void unit(Statement statement, ObjectId file) {
        guarded(new OutOfScope(), new TokenStream(statement));
        model.code(statement);
        if (PlSqlBlock.unit(statement).changesTables()) {
            model.findings()
                    .add(
                            "PB-SRC-036",
                            file,
                            statement.position(),
                            "This code changes tables when it runs: " + statement.summary());
        }
    }

    private void anonymous(Statement statement, ObjectId file) {
        PlSqlBlock block = PlSqlBlock.anonymous(statement);
        if (block.changesTables()) {
            model.findings()
                    .add(
                            "PB-SRC-015",
                            file,
                            statement.position(),
                            "This block changes tables by a statement that is put together when it runs, which is not"
                                    + " read: " + statement.summary());
        }
        if (CHANGES_ROWS.matcher(statement.text()).find()) {
            model.findings()
                    .add(
                            "PB-SRC-075",
                            file,
                            statement.position(),
                            "This block changes rows, which is not carried out: " + statement.summary());
        }
        if (!block.isFrameOnly()) {
            model.skip("block", statement.summary(), statement.position());
        }
        block.statements().forEach(this::read);
    }

    private static boolean startsWith(Statement statement, String word) {
        return statement.script().text().regionMatches(true, statement.start(), word, 0, word.length());
    }
}
