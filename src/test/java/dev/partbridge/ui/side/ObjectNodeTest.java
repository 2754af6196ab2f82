package dev.partbridge.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectNodeTest {
    private static final ObjectNode SALES = ObjectNode.folder(
            "SALES",
            "RANGE",
            "i",
            "s",
            () -> List.of(ObjectNode.leaf("SALE_ID", "", "i", "s"), ObjectNode.leaf("NOTE", "", "i", "s")));
    private static final ObjectNode PERSON = ObjectNode.folder("PERSON", "", "i", "s", List::of);

    @Test
    void keepsAllWithoutAFilter() {
        assertThat(ObjectNode.filter(List.of(SALES, PERSON), " ")).containsExactly(SALES, PERSON);
    }

    @Test
    void keepsWhatMatchesWholly() {
        assertThat(ObjectNode.filter(List.of(SALES, PERSON), "sales")).containsExactly(SALES);
    }

    @Test
    void unfoldsDownToAMatch() {
        List<ObjectNode> kept = ObjectNode.filter(List.of(SALES, PERSON), "note");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).open()).isTrue();
        assertThat(kept.get(0).children().get().stream().map(ObjectNode::text)).containsExactly("NOTE");
    }
}
