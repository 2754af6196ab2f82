package dev.partbridge.oracle.script;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The SQL statements of a stretch, but those that alter something, with the variables replaced and the session followed
 * as when the script was read first. Calls of other scripts and blocks that change the session do not stand in a stretch.
 */
final class StretchCursor implements Closeable {
    private final StatementCursor statements;
    private final SqlPlusSession variables;
    private final Findings findings = new Findings();
    private final Deque<Statement> made = new ArrayDeque<>();
    private Session session;

    /** @param in stands at the stretch's first byte */
    StretchCursor(InputStream in, Stretch stretch) {
        this.statements = new StatementCursor(in, stretch.file(), stretch.origin());
        this.variables = new SqlPlusSession(findings, stretch.variables());
        this.session = stretch.session();
    }

    /** Goes to the next statement; absent at the end. */
    Optional<InSession> next() throws IOException {
        while (true) {
            while (made.isEmpty()) {
                Optional<Statement> read = statements.next();
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                take(read.get());
            }
            Statement statement = made.removeFirst();
            if (statement.kind() == Statement.Kind.COMMAND) {
                command(statement);
            } else if (startsWith(statement, "ALTER")) {
                alter(new TokenStream(statement, session));
            } else if (statement.kind() == Statement.Kind.SQL) {
                return Optional.of(new InSession(statement, session));
            }
        }
    }

    /** A statement with its session, not cut into tokens yet. */
    record InSession(Statement statement, Session session) {
        TokenStream stream() {
            return new TokenStream(statement, session);
        }
    }

    /** As they are after the statement that was read last. */
    SqlPlusState state() {
        return variables.state();
    }

    private void take(Statement read) {
        if (read.kind() == Statement.Kind.COMMAND) {
            made.add(read);
        } else {
            made.addAll(Substitution.parts(read, variables));
        }
    }

    private void command(Statement written) {
        Statement command = SqlPlusSession.matters(written.text()) ? Substitution.apply(written, variables) : written;
        // one that lacks a value was not carried out
        if (command.script().undefined().isEmpty() || command.equals(written)) {
            variables.execute(command.text(), command.position());
        }
    }

    private void alter(TokenStream stream) {
        if (AlterSession.starts(stream)) {
            session = AlterSession.read(stream, session, findings).session();
        }
    }

    private static boolean startsWith(Statement statement, String word) {
        return statement.script().text().regionMatches(true, statement.start(), word, 0, word.length());
    }

    @Override
    public void close() throws IOException {
        statements.close();
    }
}
