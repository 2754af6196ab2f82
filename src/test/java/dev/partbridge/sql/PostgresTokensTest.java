package dev.partbridge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.PostgresTokens.Open;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTokensTest {
    private static String told(String text) {
        PostgresTokens.Read read = PostgresTokens.of(text);
        assertThat(read.open()).isEmpty();
        return read.tokens().stream()
                .map(t -> t.kind() == PostgresTokens.Kind.NAME
                        ? "<" + t.text() + ">"
                        : t.kind() == PostgresTokens.Kind.TEXT ? "{" + t.text() + "}" : t.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void foldsWordsAndKeepsNames() {
        assertThat(told("CREATE Table \"A\"\"b\".Ünder_1$ (\"ID\" int)"))
                .isEqualTo("create table <A\"b> . Ünder_1$ ( <ID> int )");
    }

    @Test
    void passesOverComments() {
        assertThat(told("a -- b ' \" $$\nc /* d /* e */ ' */ f--")).isEqualTo("a c f");
    }

    @Test
    void readsTextsOfAllKinds() {
        assertThat(told("'a''b' E'c\\'d' e'\\\\' 'e\\' B'1' U&'x' N'y' $$it's$$ $a_1$ $$ ; $a_1$ x$y$z"))
                .isEqualTo("{'a''b'} {E'c\\'d'} {e'\\\\'} {'e\\'} {B'1'} u & {'x'} {N'y'} {$$it's$$}"
                        + " {$a_1$ $$ ; $a_1$} x$y$z");
        // a parameter begins no dollar quote
        assertThat(told("$1 + $2$")).isEqualTo("$ 1 + $ 2$");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a 'b ''| a text in single quotes| 2",
                "a E'b\\'| a text in single quotes| 2",
                "a \"b| a name in double quotes| 2",
                "$$a$b$| a text in dollar quotes $$| 0",
                "a $b$ $c$| a text in dollar quotes $b$| 2",
                "/* /* */| a comment that begins with /*| 0",
                "/*| a comment that begins with /*| 0"
            })
    void tellsWhatIsOpen(String text, String what, int at) {
        assertThat(PostgresTokens.of(text).open()).isEqualTo(Optional.of(new Open(what, at)));
    }
}
