package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.KeptGraphic;
import dev.partbridge.ui.control.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icon, name, and behind it the hint, which gives way first; its nodes are made once. */
final class ObjectCell extends TreeCell<ObjectNode> {
    private static final String PLAIN = "mdi2c-circle-small";

    private final FontIcon icon = Icons.of(PLAIN, 15);
    private final Label name = Labels.of("", "t-body", "tree-name");
    private final Label hint = Labels.of("", "t-small", "c-3", "tree-hint");
    private final HBox row = Boxes.row(6, icon, name, hint);
    private final Tooltip tooltip = new Tooltip();
    private String shown = PLAIN;
    private String style = "";

    ObjectCell() {
        row.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        treeViewProperty().addListener((observed, before, tree) -> {
            if (tree != null) {
                tree.widthProperty().addListener((width, old, now) -> fit());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ObjectNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            KeptGraphic.hide(this);
            setTooltip(null);
            return;
        }
        if (!node.icon().equals(shown)) {
            shown = node.icon();
            icon.setIconLiteral(shown);
        }
        if (!node.style().equals(style)) {
            style = node.style();
            icon.getStyleClass().setAll(List.of("ikonli-font-icon", style));
        }
        name.setText(node.text());
        String told = node.hint();
        hint.setText(told);
        tooltip.setText(told.isEmpty() ? node.text() : node.text() + "  " + told);
        setTooltip(tooltip);
        fit();
        KeptGraphic.show(this, row);
    }

    /** As wide as the pane leaves it, so that the hint is cut, and not the tree scrolled sideways. */
    private void fit() {
        if (getTreeView() != null && getTreeItem() != null) {
            int depth = getTreeView().getTreeItemLevel(getTreeItem()) - 1;
            row.setPrefWidth(Math.max(10, getTreeView().getWidth() - 48 - 14 * depth));
        }
    }
}
