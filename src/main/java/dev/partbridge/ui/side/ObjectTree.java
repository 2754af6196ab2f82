package dev.partbridge.ui.side;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The tree of a connection pane; lines come into being when they are unfolded. */
final class ObjectTree extends TreeView<ObjectNode> {
    private final ObservableValue<String> filter;
    /** By the names down to them: what was unfolded is so again when the tree was read anew. */
    private Set<List<String>> unfolded = Set.of();

    private boolean searched;

    ObjectTree(ObservableValue<List<ObjectNode>> nodes, ObservableValue<String> filter) {
        this.filter = filter;
        setShowRoot(false);
        setFixedCellSize(26);
        setCellFactory(tree -> new ObjectCell());
        setRoot(new TreeItem<>(ObjectNode.note("")));
        fill(nodes.getValue());
        nodes.addListener((observed, before, now) -> fill(now));
    }

    private void fill(List<ObjectNode> nodes) {
        if (!searched && !getRoot().getChildren().isEmpty()) {
            Set<List<String>> paths = new HashSet<>();
            collect(getRoot(), List.of(), paths);
            unfolded = paths;
        }
        searched = !filter.getValue().isBlank();
        // ready before they are put in: the tree hears of each line that is unfolded in it
        List<Item> lines = nodes.stream().map(Item::new).toList();
        if (!searched) {
            unfold(lines, List.of());
        }
        getSelectionModel().clearSelection();
        getRoot().getChildren().setAll(lines);
    }

    private static void collect(TreeItem<ObjectNode> item, List<String> path, Set<List<String>> paths) {
        for (TreeItem<ObjectNode> child : item.getChildren()) {
            if (child.isExpanded() && !child.isLeaf()) {
                List<String> own = down(path, child);
                paths.add(own);
                collect(child, own, paths);
            }
        }
    }

    private void unfold(List<? extends TreeItem<ObjectNode>> lines, List<String> path) {
        if (unfolded.isEmpty()) {
            return;
        }
        for (TreeItem<ObjectNode> line : lines) {
            List<String> own = down(path, line);
            if (unfolded.contains(own)) {
                line.setExpanded(true);
                unfold(line.getChildren(), own);
            }
        }
    }

    private static List<String> down(List<String> path, TreeItem<ObjectNode> item) {
        List<String> own = new ArrayList<>(path);
        own.add(item.getValue().text());
        return own;
    }

    /** Asks the node for its children when they are first looked at. */
    private static final class Item extends TreeItem<ObjectNode> {
        private boolean filled;

        Item(ObjectNode node) {
            super(node);
            setExpanded(node.open());
        }

        @Override
        public ObservableList<TreeItem<ObjectNode>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().get().stream()
                                .map(Item::new)
                                .toList());
            }
            return super.getChildren();
        }

        /** Told by the node: to look for children would make those of every line that is shown. */
        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }
    }
}
