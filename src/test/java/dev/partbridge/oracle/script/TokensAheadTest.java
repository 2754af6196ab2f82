package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensAheadTest {
    private static final List<Statement> STATEMENTS = StatementSplitter.split(new ScriptText("a.sql", script()));

    private final TokensAhead ahead = new TokensAhead(10_000);

    /** Long and short statements, and some that are not cut into tokens. */
    private static String script() {
        return IntStream.range(0, 60)
                .mapToObj(i -> i % 7 == 0
                        ? "PROMPT " + i
                        : i % 3 == 0
                                ? "INSERT INTO t VALUES (" + i + ", 'it''s');"
                                : "CREATE TABLE \"T" + i + "\" ("
                                        + IntStream.range(0, 200)
                                                .mapToObj(c -> "Column_" + c + " NUMBER(" + i % 38 + ")")
                                                .collect(Collectors.joining(", "))
                                        + ");")
                .collect(Collectors.joining("\n"));
    }

    private static TokensAhead.Statements all(List<Statement> read) {
        Iterator<Statement> statements = STATEMENTS.iterator();
        return () -> {
            if (!statements.hasNext()) {
                return Optional.empty();
            }
            read.add(statements.next());
            return Optional.of(read.get(read.size() - 1));
        };
    }

    @Test
    void statementsComeInOrderAndWithTheirTokens() throws IOException {
        List<Statement> handedOn = new ArrayList<>();
        ahead.each(all(new ArrayList<>()), s -> {
            handedOn.add(s);
            assertThat(ahead.of(s)).isEqualTo(Lexer.tokens(s));
        });
        assertThat(handedOn).isEqualTo(STATEMENTS);
    }

    @Test
    void noMoreIsReadAheadThanThereIsRoomFor() throws IOException {
        List<Statement> read = new ArrayList<>();
        List<Statement> handedOn = new ArrayList<>();
        ahead.each(all(read), s -> {
            handedOn.add(s);
            int waiting = read.subList(handedOn.size(), read.size()).stream()
                    .mapToInt(w -> w.end() - w.start())
                    .sum();
            int last =
                    read.get(read.size() - 1).end() - read.get(read.size() - 1).start();
            assertThat(waiting - last).isLessThan(10_000);
        });
        assertThat(read).hasSize(STATEMENTS.size());
    }

    @Test
    void withoutRoomEachStatementIsReadWhenItsTurnComes() throws IOException {
        List<Statement> read = new ArrayList<>();
        List<Statement> handedOn = new ArrayList<>();
        new TokensAhead(0).each(all(read), s -> {
            handedOn.add(s);
            assertThat(read).isEqualTo(handedOn);
        });
    }

    @Test
    void aScriptReadInsideAnotherHasItsOwnStatements() throws IOException {
        List<Statement> handedOn = new ArrayList<>();
        ahead.each(all(new ArrayList<>()), outer -> {
            if (handedOn.size() == STATEMENTS.size()) {
                return;
            }
            try {
                ahead.each(all(new ArrayList<>()), inner -> {
                    handedOn.add(inner);
                    assertThat(ahead.of(inner)).isEqualTo(Lexer.tokens(inner));
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            assertThat(ahead.of(outer)).isEqualTo(Lexer.tokens(outer));
        });
        assertThat(handedOn).isEqualTo(STATEMENTS);
    }

    @Test
    void aStatementThatItWasNotGivenIsCutNow() {
        assertThat(ahead.of(STATEMENTS.get(1))).isEqualTo(Lexer.tokens(STATEMENTS.get(1)));
    }

    @Test
    void whatTheReaderThrowsComesOut() {
        assertThatThrownBy(() -> ahead.each(all(new ArrayList<>()), s -> {
                    throw new IllegalArgumentException("stop");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stop");
    }
}
