package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void marksWordsThatStandForEachOther() {
        assertThat(seen("  \"QTY\" NUMBER(6,0) DEFAULT 1,", "  qty   integer      DEFAULT 1,", Likeness.FOLDED))
                .isEqualTo("  \"QTY\" [NUMBER(6,0)] DEFAULT 1, |   qty   [integer]      DEFAULT 1,");
    }

    @Test
    void tellsWordsThatStandAlone() {
        assertThat(seen("id NOT NULL ENABLE,", "id NOT NULL,", Likeness.FOLDED))
                .isEqualTo("id NOT NULL {ENABLE}, | id NOT NULL,");
        assertThat(seen("id NOT NULL", "id NOT NULL, -- 'key, one", Likeness.FOLDED))
                .isEqualTo("id NOT NULL | id NOT NULL, {-- 'key, one}");
    }

    @Test
    void tellsCaseOnlyWhereItCounts() {
        assertThat(seen("\"Id\" 'A'", "id 'a'", Likeness.FOLDED)).isEqualTo("\"Id\" ['A'] | id ['a']");
        assertThat(seen("Id  x", "id x", Likeness.EXACT)).isEqualTo("[Id]  x | [id] x");
    }

    @Test
    void leavesSchemasAndEndsAloneBetweenDialects() {
        assertThat(seen("create index i on sales (id) local", "CREATE INDEX i ON public.sales (id);", Likeness.FOLDED))
                .isEqualTo("create index i on sales (id) {local} | CREATE INDEX i ON public.sales (id);");
        assertThat(seen("partition by range (d)", ") PARTITION BY LIST (d)", Likeness.FOLDED))
                .isEqualTo("partition by [range] (d) | ) PARTITION BY [LIST] (d)");
        assertThat(seen("a.b;", "c.b", Likeness.EXACT)).isEqualTo("[a].b{;} | [c].b");
    }

    @Test
    void marksVeryLongLinesAsAWhole() {
        String words = "a ".repeat(500);
        assertThat(WordDiff.of(words, words, Likeness.EXACT).left()).isEmpty();
        assertThat(WordDiff.of(words, words + "b", Likeness.EXACT).left())
                .containsExactly(new WordDiff.Range(0, 999, false));
    }

    private static String seen(String left, String right, Likeness likeness) {
        WordDiff diff = WordDiff.of(left, right, likeness);
        return marked(left, diff.left()) + " | " + marked(right, diff.right());
    }

    private static String marked(String line, java.util.List<WordDiff.Range> ranges) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (WordDiff.Range range : ranges) {
            marked.append(line, at, range.from())
                    .append(range.alone() ? '{' : '[')
                    .append(line, range.from(), range.to())
                    .append(range.alone() ? '}' : ']');
            at = range.to();
        }
        return marked.append(line.substring(at)).toString();
    }
}
