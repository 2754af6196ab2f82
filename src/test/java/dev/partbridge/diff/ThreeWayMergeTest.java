package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
    private static final String BASE =
            """
            CREATE TABLE t (
              a integer,
              b text,
              c date
            )""";

    private static String merged(String mine, String theirs) {
        ThreeWayMerge.Result result = ThreeWayMerge.of(BASE, mine, theirs);
        assertThat(result.clashes()).isEmpty();
        return result.text();
    }

    @Test
    void takesWhatOnlyOneOfThemChanged() {
        String mine = BASE.replace(")", ") WITH (fillfactor = 90)");
        String theirs = BASE.replace("integer", "bigint");
        assertThat(merged(mine, BASE)).isEqualTo(mine);
        assertThat(merged(BASE, theirs)).isEqualTo(theirs);
        assertThat(merged(mine, theirs)).isEqualTo(mine.replace("integer", "bigint"));
    }

    @Test
    void putsInAndTakesOutLines() {
        String mine = BASE + ";\nCREATE INDEX ON t (a)";
        String theirs = BASE.replace("  b text,\n", "").replace("(\n", "(\n  id bigint,\n");
        assertThat(merged(mine, theirs))
                .isEqualTo(
                        """
                        CREATE TABLE t (
                          id bigint,
                          a integer,
                          c date
                        );
                        CREATE INDEX ON t (a)""");
    }

    @Test
    void takesOnceWhatBothChangedAlike() {
        String both = BASE.replace("text", "varchar(10)");
        assertThat(merged(both, both)).isEqualTo(both);
        assertThat(merged(both + "\n", both)).isEqualTo(both + "\n");
    }

    @Test
    void takesNewBlanksOfLinesThatNobodyChanged() {
        String mine = BASE.replace("c date", "c date NOT NULL");
        String theirs = BASE.replace("  a integer,", "  a        integer,\n  a_longer bigint,");
        assertThat(merged(mine, theirs))
                .isEqualTo(
                        """
                        CREATE TABLE t (
                          a        integer,
                          a_longer bigint,
                          b text,
                          c date NOT NULL
                        )""");
    }

    @Test
    void seesBlanksInQuotes() {
        String base = "COMMENT ON TABLE t IS 'a b'\nx\ny";
        String mine = base.replace("y", "z");
        String theirs = base.replace("a b", "a  b");
        assertThat(ThreeWayMerge.of(base, mine, theirs).text()).isEqualTo("COMMENT ON TABLE t IS 'a  b'\nx\nz");
        assertThat(ThreeWayMerge.of(base, base.replace("a b", "a   b"), theirs).isClean())
                .isFalse();
    }

    @Test
    void clashesWhereBothChangedALine() {
        String mine = BASE.replace("b text", "b varchar(10)");
        ThreeWayMerge.Result result = ThreeWayMerge.of(BASE, mine, BASE.replace("b text", "b numeric"));
        assertThat(result.clashes())
                .containsExactly(
                        new Clash(3, 3, List.of("  b text,"), List.of("  b varchar(10),"), List.of("  b numeric,")));
        assertThat(result.text()).isEqualTo(mine);
    }

    @Test
    void clashesWhereChangesStandNextToEachOther() {
        ThreeWayMerge.Result result =
                ThreeWayMerge.of(BASE, BASE.replace("a integer", "a bigint"), BASE.replace("b text", "b numeric"));
        assertThat(result.clashes())
                .containsExactly(new Clash(
                        2,
                        2,
                        List.of("  a integer,", "  b text,"),
                        List.of("  a bigint,", "  b text,"),
                        List.of("  a integer,", "  b numeric,")));
    }

    @Test
    void clashesWhereBothPutInOtherLines() {
        ThreeWayMerge.Result result = ThreeWayMerge.of(BASE, BASE + "\nmine", BASE + "\ntheirs");
        assertThat(result.clashes()).containsExactly(new Clash(6, 6, List.of(), List.of("mine"), List.of("theirs")));
    }

    @Test
    void tellsWhereAClashStandsInWhatIsMerged() {
        ThreeWayMerge.Result result = ThreeWayMerge.of(
                BASE,
                BASE.replace("c date", "c time"),
                BASE.replace("  a integer,", "  new integer,\n  a integer,").replace("c date", "c timestamp"));
        assertThat(result.clashes()).extracting(Clash::line).containsExactly(4);
        assertThat(result.clashes()).extracting(Clash::merged).containsExactly(5);
        assertThat(result.text().split("\n")[4]).contains("c time");
    }

    @Test
    void tellsEachClash() {
        ThreeWayMerge.Result result = ThreeWayMerge.of(
                BASE,
                BASE.replace("TABLE t", "TABLE mine").replace("c date", "c time"),
                BASE.replace("TABLE t", "TABLE theirs").replace("c date", "c timestamp"));
        assertThat(result.clashes()).extracting(Clash::line).containsExactly(1, 4);
    }
}
