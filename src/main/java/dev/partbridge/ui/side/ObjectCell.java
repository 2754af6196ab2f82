package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Icon, name, and behind it the hint, which gives way first. */
final class ObjectCell extends TreeCell<ObjectNode> {
    private final Label name = Labels.of("", "t-body", "tree-name");
    private final Label hint = Labels.of("", "t-small", "c-3", "tree-hint");
    private final HBox row = Boxes.row(6, new Region(), name, hint);

    ObjectCell() {
        row.setPrefWidth(10);
        row.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(ObjectNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        row.getChildren().set(0, Icons.of(node.icon(), 15, node.style()));
        name.setText(node.text());
        hint.setText(node.hint());
        setTooltip(new Tooltip(node.hint().isEmpty() ? node.text() : node.text() + "  " + node.hint()));
        int depth = getTreeView().getTreeItemLevel(getTreeItem()) - 1;
        row.prefWidthProperty().unbind();
        row.prefWidthProperty().bind(getTreeView().widthProperty().subtract(48 + 14 * depth));
        setGraphic(row);
    }
}
