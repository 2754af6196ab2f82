package dev.partbridge.ui.side;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The tree of a connection pane; lines come into being when they are unfolded. */
final class ObjectTree extends TreeView<ObjectNode> {
    private static final ObjectNode ROOT = ObjectNode.leaf("", "", "", "");

    ObjectTree(ObservableValue<List<ObjectNode>> nodes) {
        setShowRoot(false);
        setFixedCellSize(26);
        setCellFactory(tree -> new ObjectCell());
        fill(nodes.getValue());
        nodes.addListener((observed, before, now) -> fill(now));
    }

    private void fill(List<ObjectNode> nodes) {
        TreeItem<ObjectNode> root = new TreeItem<>(ROOT);
        nodes.forEach(n -> root.getChildren().add(new Item(n)));
        setRoot(root);
    }

    /** Asks the node for its children when they are first looked at. */
    private static final class Item extends TreeItem<ObjectNode> {
        private boolean filled;

        Item(ObjectNode node) {
            super(node);
            setExpanded(node.open());
        }

        @Override
        public javafx.collections.ObservableList<TreeItem<ObjectNode>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().get().stream()
                                .map(Item::new)
                                .toList());
            }
            return super.getChildren();
        }

        @Override
        public boolean isLeaf() {
            return getChildren().isEmpty();
        }
    }
}
