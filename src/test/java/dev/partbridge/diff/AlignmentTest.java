package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows as they are seen: a sign, the left line, the right line. */
class AlignmentTest {
    private static final QualifiedName SALES = QualifiedName.of("SALES");
    private static final ObjectId TABLE = ObjectId.table(SALES);
    private static final ObjectId KEY = ObjectId.constraint(SALES, Identifier.of("PK"));

    @Test
    void pairsByObjectsAndComparesWithinPairs() {
        String left =
                """
                CREATE TABLE "SALES" (
                  "ID" NUMBER(10),
                  "SOLD" DATE NOT NULL,
                  "NOTE" CLOB
                )""";
        String right =
                """
                CREATE TABLE sales (
                  id bigint,
                  sold date   not null,
                  made date,
                  note text
                );""";
        assertThat(seen(Alignment.of(
                        side(left, frame(0, 1), column("ID", 1), column("SOLD", 2), column("NOTE", 3)),
                        side(right, frame(0, 1), column("ID", 1), column("SOLD", 2), column("NOTE", 4)),
                        Set.of(),
                        Likeness.FOLDED)))
                .isEqualTo(
                        """
                          CREATE TABLE "SALES" ( | CREATE TABLE sales (
                        =   "ID" NUMBER(10), |   id bigint,
                            "SOLD" DATE NOT NULL, |   sold date   not null,
                        + ~ |   made date,
                        =   "NOTE" CLOB |   note text
                          ) | );
                        """);
    }

    @Test
    void callsMovedWhatWouldCrossAndKeepsBothOrders() {
        Alignment alignment = Alignment.of(
                side("table\nkey\np1 a\np2 a", frame(0, 1), key(1, 2), part("P1", 2, 3), part("P2", 3, 4)),
                side("table\np1 b\np2 b\n\nkey now", frame(0, 1), part("P1", 1, 2), part("P2", 2, 3), key(4, 5)),
                Set.of(),
                Likeness.FOLDED);
        assertThat(seen(alignment))
                .isEqualTo(
                        """
                          table | table
                        v key | ~
                        = p1 a | p1 b
                        = p2 a | p2 b
                          ~ |\s
                        ^ ~ | key now
                        """);
        assertThat(alignment.blocks())
                .containsExactly(
                        new Block(1, 2, RowKind.MOVED_DOWN),
                        new Block(2, 4, RowKind.CHANGED),
                        new Block(5, 6, RowKind.MOVED_UP));
        assertThat(alignment.links().toRight(1)).contains(new Lines(4, 5));
        assertThat(alignment.links().toLeft(4)).contains(new Lines(1, 2));
        assertThat(alignment.links().toLeft(3)).isEmpty();
    }

    @Test
    void leavesToTheReaderWhatAFindingStandsAt() {
        assertThat(seen(Alignment.of(
                        side("table\nkey (a)\nusing index", frame(0, 1), key(1, 3)),
                        side("table\nkey (a, b)", frame(0, 1), key(1, 2)),
                        Set.of(2),
                        Likeness.FOLDED)))
                .isEqualTo(
                        """
                          table | table
                        ! key (a) | key (a, b)
                        ! using index | ~
                        """);
    }

    @Test
    void leavesToTheReaderTheCounterpartElsewhereToo() {
        assertThat(seen(Alignment.of(
                        side("key (a)\np1 a\np2 a", key(0, 1), part("P1", 1, 2), part("P2", 2, 3)),
                        side("p1 a\np2 a\nkey (a, b)", part("P1", 0, 1), part("P2", 1, 2), key(2, 3)),
                        Set.of(0),
                        Likeness.FOLDED)))
                .isEqualTo(
                        """
                        ! key (a) | ~
                          p1 a | p1 a
                          p2 a | p2 a
                        ! ~ | key (a, b)
                        """);
    }

    @Test
    void joinsToAPartitionWhatElseComesOfIt() {
        Part below =
                new Part(List.of(), List.of(ObjectId.partition(SALES, Identifier.of("P1"))), 1, 2, Part.Role.PARTITION);
        assertThat(seen(Alignment.of(
                        side("p1 old", part("P1", 0, 1)),
                        side("p1 new\np1 sub\nother", part("P1", 0, 1), below),
                        Set.of(),
                        Likeness.FOLDED)))
                .isEqualTo(
                        """
                        = p1 old | p1 new
                        = ~ | p1 sub
                        + ~ | other
                        """);
    }

    @Test
    void pairsLinesOfNoObjectOnlyWhenTheyAreAlike() {
        assertThat(seen(Alignment.of(side("-- a\n-- b\n-- c"), side("-- b\n-- d"), Set.of(), Likeness.EXACT)))
                .isEqualTo(
                        """
                        - -- a | ~
                          -- b | -- b
                        - -- c | ~
                        + ~ | -- d
                        """);
    }

    @Test
    void foldsWhatIsAlikeAndSeriesOfPartitions() {
        String left = lines(20, "same ") + "\n" + lines(9, "p");
        String right = lines(20, "same ") + "\n" + lines(9, "q");
        Part[] parts = IntStream.range(0, 9)
                .mapToObj(i -> part("P" + i, 20 + i, 21 + i))
                .toArray(Part[]::new);
        assertThat(Alignment.of(side(left, parts), side(right, parts), Set.of(), Likeness.EXACT)
                        .folds())
                .containsExactly(new Fold(0, 17, 0), new Fold(21, 29, 8));
        assertThat(Alignment.of(side(left, parts), side(right, parts), Set.of(24), Likeness.EXACT)
                        .folds())
                .containsExactly(new Fold(0, 17, 0));
    }

    @Test
    void leavesAnEmptyTextAlone() {
        assertThat(seen(Alignment.of(side(""), side("a\n\nb"), Set.of(), Likeness.EXACT)))
                .isEqualTo("+ ~ | a\n  ~ | \n+ ~ | b\n");
        assertThat(Alignment.of(side(""), side(""), Set.of(), Likeness.EXACT)).isEqualTo(Alignment.EMPTY);
    }

    private String seen(Alignment alignment) {
        return DrawnRows.of(alignment, left, right);
    }

    private String left = "";
    private String right = "";

    /** The left side is made before the right one. */
    private Alignment.Side side(String text, Part... parts) {
        left = right;
        right = text;
        return Alignment.Side.of(text, List.of(parts));
    }

    private static String lines(int number, String word) {
        return IntStream.range(0, number).mapToObj(i -> word + i).collect(Collectors.joining("\n"));
    }

    private static Part frame(int from, int to) {
        return Part.of(TABLE, from, to, Part.Role.FRAME);
    }

    private static Part column(String name, int line) {
        return Part.of(ObjectId.column(SALES, Identifier.of(name)), line, line + 1, Part.Role.COLUMN);
    }

    private static Part key(int from, int to) {
        return Part.of(KEY, from, to, Part.Role.OTHER);
    }

    private static Part part(String name, int from, int to) {
        return Part.of(ObjectId.partition(SALES, Identifier.of(name)), from, to, Part.Role.PARTITION);
    }
}
