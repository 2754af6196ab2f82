package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThreeWayMergePropertyTest {
    @Property(tries = 500)
    void whatOneOfThemLeftAloneIsTheOthers(@ForAll("texts") String base, @ForAll("texts") String other) {
        assertThat(ThreeWayMerge.of(base, other, base)).isEqualTo(new ThreeWayMerge.Result(other, List.of()));
        assertThat(ThreeWayMerge.of(base, base, other)).isEqualTo(new ThreeWayMerge.Result(other, List.of()));
        assertThat(ThreeWayMerge.of(base, other, other)).isEqualTo(new ThreeWayMerge.Result(other, List.of()));
    }

    @Property(tries = 500)
    void itDoesNotMatterWhoIsWho(
            @ForAll("texts") String base, @ForAll("texts") String mine, @ForAll("texts") String theirs) {
        ThreeWayMerge.Result one = ThreeWayMerge.of(base, mine, theirs);
        ThreeWayMerge.Result other = ThreeWayMerge.of(base, theirs, mine);
        assertThat(one.clashes()).hasSameSizeAs(other.clashes());
        if (one.isClean()) {
            assertThat(one.text()).isEqualTo(other.text());
        } else {
            assertThat(one.clashes()).allSatisfy(c -> assertThat(c.mine()).isNotEqualTo(c.theirs()));
        }
    }

    @Property(tries = 500)
    void changesOfLinesApartAreBothTaken(@ForAll("places") int first, @ForAll("places") int second) {
        List<String> base = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            base.add("line " + i);
        }
        List<String> mine = new ArrayList<>(base);
        mine.set(first, "mine");
        List<String> theirs = new ArrayList<>(base);
        theirs.set(second, "theirs");
        ThreeWayMerge.Result result =
                ThreeWayMerge.of(String.join("\n", base), String.join("\n", mine), String.join("\n", theirs));
        assertThat(result.isClean()).isEqualTo(Math.abs(first - second) > 1);
        List<String> both = new ArrayList<>(base);
        both.set(second, result.isClean() ? "theirs" : base.get(second));
        both.set(first, "mine");
        assertThat(result.text()).isEqualTo(String.join("\n", both));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 11);
    }

    /** Few different lines, so that many are the same. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "").list().ofMaxSize(8).map(lines -> String.join("\n", lines));
    }
}
