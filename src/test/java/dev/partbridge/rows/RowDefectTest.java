package dev.partbridge.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowDefectTest {
    @Test
    void longValuesAreCutBetweenCharacters() {
        String smile = "\uD83D\uDE00";
        assertThat(RowDefect.of("22P02", "C", "x".repeat(59) + smile, "is no number"))
                .isEqualTo(new RowDefect("22P02", "C: \"" + "x".repeat(59) + "...\" is no number"));
        assertThat(RowDefect.of("22P02", "C", "x".repeat(58) + smile, "is no number"))
                .isEqualTo(new RowDefect("22P02", "C: \"" + "x".repeat(58) + smile + "\" is no number"));
        assertThat(RowDefect.of("22021", "C", "a\0b", "holds a NUL"))
                .isEqualTo(new RowDefect("22021", "C: \"a\\0b\" holds a NUL"));
    }
}
