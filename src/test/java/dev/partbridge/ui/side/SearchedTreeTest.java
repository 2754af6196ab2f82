package dev.partbridge.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.task.LaterTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SearchedTreeTest {
    private final LaterTasks tasks = new LaterTasks();
    private final SimpleObjectProperty<Optional<List<String>>> read = new SimpleObjectProperty<>(Optional.empty());
    private final List<Exception> failures = new ArrayList<>();
    private int built;
    private final SearchedTree<List<String>> tree = new SearchedTree<>(tasks, read, this::build, failures::add);

    private List<ObjectNode> build(List<String> names) {
        built++;
        return names.stream().map(n -> ObjectNode.leaf(n, "", "i", "s")).toList();
    }

    @Test
    void isBuiltInTheBackgroundAndOnce() {
        read.set(Optional.of(List.of("SALES", "ITEMS")));
        assertThat(shown()).as("not on the window's thread").isEmpty();
        assertThat(tree.searching().getValue()).isTrue();
        tasks.runAll();
        assertThat(shown()).containsExactly("SALES", "ITEMS");
        assertThat(tree.searching().getValue()).isFalse();
        tree.filter().set("it");
        tasks.runAll();
        assertThat(shown()).containsExactly("ITEMS");
        assertThat(built).isEqualTo(1);
    }

    @Test
    void answersWhatWasTypedLast() {
        read.set(Optional.of(List.of("SALES", "ITEMS", "TIMES")));
        tree.filter().set("i");
        tree.filter().set("it");
        tree.filter().set("ite");
        tasks.runAll();
        assertThat(shown()).containsExactly("ITEMS");
        assertThat(tasks.running()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void isEmptyAtOnceWhenNothingIsRead() {
        read.set(Optional.of(List.of("SALES")));
        tasks.runAll();
        read.set(Optional.empty());
        assertThat(shown()).isEmpty();
        tasks.runAll();
        assertThat(shown()).isEmpty();
    }

    private List<String> shown() {
        return tree.nodes().getValue().stream().map(ObjectNode::text).toList();
    }
}
