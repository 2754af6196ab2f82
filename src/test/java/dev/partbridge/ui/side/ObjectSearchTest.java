package dev.partbridge.ui.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.progress.Cancellation;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectSearchTest {
    private static final ObjectNode SALES = ObjectNode.folder(
            "SALES",
            () -> "RANGE",
            "i",
            "s",
            () -> List.of(ObjectNode.leaf("SALE_ID", "", "i", "s"), ObjectNode.leaf("NOTE", "", "i", "s")));
    private static final ObjectNode PERSON = ObjectNode.folder("PERSON", () -> "", "i", "s", List::of);

    @Test
    void keepsAllWithoutAFilter() {
        assertThat(search(List.of(SALES, PERSON), " ")).containsExactly(SALES, PERSON);
    }

    @Test
    void keepsWhatMatchesWholly() {
        assertThat(search(List.of(SALES, PERSON), "sales")).containsExactly(SALES);
    }

    @Test
    void unfoldsDownToAMatch() {
        List<ObjectNode> kept = search(List.of(SALES, PERSON), "note");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).open()).isTrue();
        assertThat(kept.get(0).children().get().stream().map(ObjectNode::text)).containsExactly("NOTE");
    }

    @Test
    void looksForNoHeading() {
        ObjectNode group = ObjectNode.group("Columns", "i", List.of("ID"), t -> ObjectNode.leaf(t, "", "i", "s"))
                .orElseThrow();
        assertThat(search(List.of(group), "col")).isEmpty();
        assertThat(search(List.of(group), "id")).hasSize(1);
    }

    @Test
    void showsTheFirstOfTooMany() {
        ObjectNode many = ObjectNode.group(
                        "Partitions", "i", numbers(2_000), n -> ObjectNode.leaf("P" + n, "", "i", "s"))
                .orElseThrow();
        List<ObjectNode> kept = search(List.of(many, SALES), "p");
        assertThat(kept.get(0).children().get()).hasSize(ObjectSearch.MOST);
        assertThat(kept.get(kept.size() - 1).text()).isEqualTo("The first 500 are shown: type more letters.");
        assertThat(search(List.of(many), "p1999")).hasSize(1);
    }

    @Test
    void endsWhenItIsCancelled() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ObjectSearch.of(List.of(SALES), "note", cancellation));
    }

    private static List<Integer> numbers(int many) {
        return IntStream.range(0, many).boxed().toList();
    }

    private static List<ObjectNode> search(List<ObjectNode> nodes, String text) {
        return ObjectSearch.of(nodes, text, Cancellation.none());
    }
}
