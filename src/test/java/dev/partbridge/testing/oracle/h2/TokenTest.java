package dev.partbridge.testing.oracle.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void tellsNamesFromTexts() {
        String kinds =
                Token.of("select \"a b\", n'it''s', x$1 from t -- from u\n where a<=:1 and b=? /* ' */ and 1.5")
                        .stream()
                        .filter(token -> token.kind() != Token.Kind.SPACE)
                        .map(token -> token.kind() + " " + token.text())
                        .collect(Collectors.joining("\n"));
        assertThat(kinds)
                .isEqualTo(
                        """
                        WORD select
                        QUOTED "a b"
                        SYMBOL ,
                        STRING n'it''s'
                        SYMBOL ,
                        WORD x$1
                        WORD from
                        WORD t
                        WORD where
                        WORD a
                        SYMBOL <=
                        BIND :1
                        WORD and
                        WORD b
                        SYMBOL =
                        BIND ?
                        WORD and
                        NUMBER 1.5""");
    }

    @Property
    void losesNoCharacter(
            @ForAll @CharRange(from = 'a', to = 'c') @Chars({'\'', '"', ' ', '-', '*', '/', '\n', ':', '1', '<', '='})
                    String text) {
        assertThat(Token.of(text).stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
