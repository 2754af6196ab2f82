package dev.partbridge.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SqlStylesTest {
    @Test
    void coloursOracle() {
        assertThat(pieces("create table T (A number(3), -- x\n\"B\" date default sysdate);", Dialect.ORACLE))
                .containsExactly(
                        "kw create",
                        "kw table",
                        "type number",
                        "num 3",
                        "com -- x",
                        "type date",
                        "kw default",
                        "fn sysdate");
    }

    @Test
    void coloursPostgresInsideDollarQuotes() {
        assertThat(pieces("AS $$\nBEGIN\n  RETURN app.f(NEW.id); /* a /* b */ c */\nEND $$", Dialect.POSTGRES))
                .containsExactly("kw AS", "kw BEGIN", "kw RETURN", "fn f", "kw NEW", "com /* a /* b */ c */", "kw END");
    }

    @Test
    void readsStringsOfBothDialects() {
        assertThat(pieces("q'[it's]' N'x' 'it''s'", Dialect.ORACLE))
                .containsExactly("str q'[it's]'", "str N'x'", "str 'it''s'");
        assertThat(pieces("E'a\\'b' 'c'", Dialect.POSTGRES)).containsExactly("str E'a\\'b'", "str 'c'");
    }

    @Test
    void takesTablesBeforeParenthesesForTables() {
        assertThat(pieces("references sales(sale_id)", Dialect.ORACLE)).containsExactly("kw references");
        assertThat(pieces("CHECK (lower(a) = a)", Dialect.POSTGRES)).containsExactly("kw CHECK", "fn lower");
    }

    @Test
    void endsWhatIsNotClosedAtTheEnd() {
        for (Dialect dialect : Dialect.values()) {
            for (String open : List.of("'a", "\"a", "/* a", "-- a", "q'", "q'[a", "E'", "E'\\", "q'[a]")) {
                assertThat(length(open, dialect)).as(open).isEqualTo(open.length());
            }
        }
    }

    @Property
    void coversAnyTextExactly(@ForAll("sql") String text, @ForAll Dialect dialect) {
        assertThat(length(text, dialect)).isEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> sql() {
        Arbitrary<String> pieces = Arbitraries.of(
                "'",
                "\"",
                "--",
                "/*",
                "*/",
                "\n",
                " ",
                "(",
                ")",
                "q'[",
                "]'",
                "E'",
                "\\",
                "$$",
                ".",
                "1.5",
                "table",
                "ünïcode",
                "\uD83D\uDE00",
                "number",
                "f(");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(40).map(l -> String.join("", l)),
                Arbitraries.strings().ofMaxLength(60));
    }

    private static int length(String text, Dialect dialect) {
        return new SqlStyles(text, dialect)
                .spans().stream().mapToInt(Span::length).sum();
    }

    /** The pieces with a colour, each behind its style. */
    private static List<String> pieces(String text, Dialect dialect) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : new SqlStyles(text, dialect).spans()) {
            if (!span.styles().isEmpty()) {
                pieces.add(String.join("+", span.styles()) + " " + text.substring(at, at + span.length()));
            }
            at += span.length();
        }
        return pieces;
    }
}
