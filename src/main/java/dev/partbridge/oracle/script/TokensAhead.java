package dev.partbridge.oracle.script;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Cuts the statements that come next into tokens while one is read. Only so many characters ahead that memory stays
 * bounded however long a script is.
 */
final class TokensAhead {
    /** Characters of the statements that are begun with. */
    static final int ROOM = 1 << 18;

    /** Characters; shorter ones are cut faster than they are handed over. */
    private static final int SHORT = 1 << 11;

    private final int room;
    private final Map<Statement, FutureTask<List<Token>>> begun = new HashMap<>();

    /** @param room characters ahead; 0 where no tokens will be asked for */
    TokensAhead(int room) {
        this.room = room;
    }

    /** Statements one after the other, absent at the end. */
    @FunctionalInterface
    interface Statements {
        Optional<Statement> next() throws IOException;
    }

    /** Hands on the statements in order, in this thread. */
    void each(Statements statements, Consumer<Statement> reader) throws IOException {
        Deque<Statement> waiting = new ArrayDeque<>();
        int ahead = 0;
        boolean more = true;
        while (true) {
            while (more && (waiting.isEmpty() || ahead < room)) {
                Optional<Statement> next = statements.next();
                more = next.isPresent();
                if (more) {
                    begin(next.get());
                    waiting.add(next.get());
                    ahead += length(next.get());
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            Statement statement = waiting.remove();
            ahead -= length(statement);
            reader.accept(statement);
            begun.remove(statement);
        }
    }

    /** The statement's tokens, as {@link Lexer#tokens} has them. */
    List<Token> of(Statement statement) {
        FutureTask<List<Token>> task = begun.remove(statement);
        if (task == null) {
            return Lexer.tokens(statement);
        }
        // at once, if no other thread has come to it
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Lexer.tokens(statement);
        } catch (ExecutionException e) {
            throw new IllegalStateException("every text can be cut into tokens", e);
        }
    }

    private void begin(Statement statement) {
        if (room > 0 && statement.kind() == Statement.Kind.SQL && length(statement) >= SHORT) {
            FutureTask<List<Token>> task = new FutureTask<>(() -> Lexer.tokens(statement));
            begun.put(statement, task);
            ForkJoinPool.commonPool().execute(task);
        }
    }

    private static int length(Statement statement) {
        return statement.end() - statement.start();
    }
}
