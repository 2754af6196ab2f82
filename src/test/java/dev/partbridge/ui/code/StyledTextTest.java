package dev.partbridge.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StyledTextTest {
    @Test
    void findsPlacesWhateverTheirCase() {
        assertThat(TextRange.of("id", "Id, sale_ID;")).containsExactly(new TextRange(0, 2), new TextRange(9, 11));
        assertThat(TextRange.of("", "text")).isEmpty();
        assertThat(TextRange.of("aa", "aaa")).containsExactly(new TextRange(0, 2));
    }

    @Test
    void addsAStyleToRangesAcrossSpans() {
        StyledText text = new StyledText("abcdef", List.of(new Span(3, List.of("kw")), new Span(3, List.of())));
        assertThat(text.with("found", List.of(new TextRange(1, 4), new TextRange(5, 6)))
                        .spans())
                .containsExactly(
                        new Span(1, List.of("kw")),
                        new Span(2, List.of("kw", "found")),
                        new Span(1, List.of("found")),
                        new Span(1, List.of()),
                        new Span(1, List.of("found")));
    }

    @Test
    void countsLinesOnceWhateverEndsThem() {
        assertThat(StyledText.sql("a\r\nb\rc\n", Dialect.ORACLE).lines()).isEqualTo(4);
        assertThat(StyledText.EMPTY.lines()).isEqualTo(1);
    }

    @Property
    void staysCoveredWithWhateverIsFound(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 80) String text,
            @ForAll @NotEmpty @CharRange(from = 'a', to = 'c') @StringLength(max = 3) String words) {
        StyledText plain = StyledText.sql(text, Dialect.POSTGRES);
        List<TextRange> found = TextRange.of(words, text);
        StyledText marked = plain.with("found", found);
        int length = found.stream().mapToInt(r -> r.end() - r.start()).sum();
        assertThat(marked.spans().stream()
                        .filter(s -> s.styles().contains("found"))
                        .mapToInt(Span::length)
                        .sum())
                .isEqualTo(length);
    }
}
