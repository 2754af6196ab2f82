package dev.partbridge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentPropertyTest {
    private static final QualifiedName SALES = QualifiedName.of("SALES");

    /** One part to be: whether it is named and how, its lines. */
    record Piece(int name, List<String> lines, Part.Role role) {}

    @Property(tries = 1000)
    void noLineIsLostAndTheOrderIsKept(
            @ForAll("texts") List<Piece> left,
            @ForAll("texts") List<Piece> right,
            @ForAll Set<Integer> decisions,
            @ForAll Likeness likeness) {
        Alignment.Side ours = side(left);
        Alignment.Side theirs = side(right);
        Alignment alignment = Alignment.of(ours, theirs, decisions, likeness);
        assertThat(shown(alignment, Row::left)).isEqualTo(count(ours));
        assertThat(shown(alignment, Row::right)).isEqualTo(count(theirs));
        assertThat(alignment.rows()).allMatch(r -> r.left() >= 0 || r.right() >= 0);
        int at = 0;
        for (Block block : alignment.blocks()) {
            assertThat(block.from()).isGreaterThanOrEqualTo(at);
            assertThat(alignment.rows().subList(at, block.from())).allMatch(r -> r.kind() == RowKind.SAME);
            assertThat(alignment.rows().subList(block.from(), block.to())).allMatch(r -> r.kind() == block.kind());
            at = block.to();
        }
        assertThat(alignment.rows().subList(at, alignment.rows().size())).allMatch(r -> r.kind() == RowKind.SAME);
        at = 0;
        for (Fold fold : alignment.folds()) {
            assertThat(fold.from()).isGreaterThanOrEqualTo(at);
            assertThat(fold.to()).isBetween(fold.from() + 1, alignment.rows().size());
            at = fold.to();
        }
    }

    @Property(tries = 500)
    void aTextIsLikeItself(@ForAll("texts") List<Piece> text, @ForAll Likeness likeness) {
        Alignment alignment = Alignment.of(side(text), side(text), Set.of(), likeness);
        assertThat(alignment.blocks()).isEmpty();
        assertThat(alignment.rows()).allMatch(r -> r.left() == r.right());
    }

    /** A tenth of a second on two slow cores; the limit leaves room for a busy machine. */
    @Example
    void tenThousandPartitionsAreAlignedAtOnce() {
        Alignment.Side left = partitions(10_000, 1);
        Alignment.Side right = partitions(10_000, 2);
        long start = System.nanoTime();
        Alignment alignment = Alignment.of(left, right, Set.of(), Likeness.FOLDED);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(alignment.rows()).hasSize(20_000);
        assertThat(alignment.blocks()).containsExactly(new Block(0, 20_000, RowKind.CHANGED));
        assertThat(alignment.folds()).containsExactly(new Fold(2, 20_000, 9_999));
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    private static Alignment.Side partitions(int number, int lines) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            parts.add(Part.of(id(i), i * lines, i * lines + lines, Part.Role.PARTITION));
            for (int line = 0; line < lines; line++) {
                text.append(i + line == 0 ? "" : "\n")
                        .append(
                                lines == 1
                                        ? "  PARTITION \"P" + i + "\" VALUES LESS THAN (" + i + "),"
                                        : "p" + i + line);
            }
        }
        return Alignment.Side.of(text.toString(), parts);
    }

    private static Alignment.Side side(List<Piece> pieces) {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = lines.size();
            lines.addAll(piece.lines());
            if (piece.name() > 0) {
                parts.add(new Part(
                        List.of(id(piece.name())), List.of(id(piece.name() / 3)), from, lines.size(), piece.role()));
            }
        }
        return new Alignment.Side(lines, parts);
    }

    private static ObjectId id(int name) {
        return ObjectId.partition(SALES, Identifier.of("P" + name));
    }

    private static List<Integer> shown(Alignment alignment, ToIntFunction<Row> side) {
        return alignment.rows().stream()
                .mapToInt(side)
                .filter(line -> line != Row.FILLER)
                .boxed()
                .toList();
    }

    private static List<Integer> count(Alignment.Side side) {
        return IntStream.range(0, side.lines().size()).boxed().toList();
    }

    /** Few names and few lines, so that many are the same; a name may come twice. */
    @Provide
    Arbitrary<List<Piece>> texts() {
        Arbitrary<String> line = Arbitraries.of("", "  ", "a", "A", "\"A\"", "a,", "a b", "'", "x = 'it''s'", "(c)");
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 9),
                        line.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(Part.Role.class))
                .as(Piece::new)
                .list()
                .ofMaxSize(10);
    }
}
