package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID > 5",
                "(A = 1) OR (B = ')' AND \"odd ) name\" = 2)",
                "NAME = 'O''Brien; -- no comment'",
                "NAME = q'[it's ] here; ( ]' AND 1 = 1",
                "NAME = nQ'!don't!'",
                "A - B > -1 AND C / 2 = 3",
                "ID IN (SELECT ID FROM OTHER WHERE X = ':y')",
                "FAQ'x' = 1"
            })
    void oneCondition(String text) {
        assertThat(RowFilter.refusal(text)).isEmpty();
        assertThat(new RowFilter(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` `|is empty",
                "where ID = 1|begins with the word WHERE: leave it out",
                "ID = 1; DELETE FROM T|holds a semicolon: only one condition can be given",
                "1 = 1) OR (2 = 2|closes a parenthesis at place 6 that it did not open",
                "(1 = 1|does not close 1 parenthesis",
                "((1 = 1|does not close 2 parentheses",
                "NAME = 'x|does not close the quote at place 8",
                "NAME = q'[x'|does not close the quote at place 9",
                "\"A = 1|does not close the double quote at place 1",
                "ID = 1 -- all|holds a comment (--) at place 8: take it out",
                "ID = 1 /* all */|holds a comment (/*) at place 8: take it out",
                "ID = ?|holds '?', the mark of a bind variable, at place 6: write the value itself",
                "ID = :x|holds ':', the mark of a bind variable, at place 6: write the value itself",
                "D > {d '2020-01-01'}|holds '{', which the driver takes for an escape, at place 5"
            })
    void refused(String text, String trouble) {
        assertThat(RowFilter.refusal(text)).contains("the condition " + trouble);
        assertThatThrownBy(() -> new RowFilter(text)).hasMessage("the condition " + trouble);
    }

    @Test
    void nulIsRefused() {
        assertThat(RowFilter.refusal("A = 1\0")).contains("the condition holds the character NUL");
    }
}
