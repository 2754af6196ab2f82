package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.ColumnLayout;
import dev.partbridge.ui.control.ColumnMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseEvent;

/** Gives a table's columns the widths, order and visibility that they were left with, and keeps the next ones. */
final class ColumnKeeping<T> {
    private final TreeTableView<T> table;
    private final ColumnMemory memory;
    private final ColumnLayout first;

    ColumnKeeping(TreeTableView<T> table, ColumnMemory memory) {
        this.table = table;
        this.memory = memory;
        first = layout(false);
        memory.of(table.getId()).ifPresent(this::apply);
        // What resizing the window does to widths is not kept: only what the user does at the heads.
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isOfHead(node)) {
                keep();
            }
        });
        table.getColumns().addListener((ListChangeListener<TreeTableColumn<T, ?>>) change -> keep());
        table.getColumns().forEach(c -> c.visibleProperty().addListener((observed, before, now) -> keep()));
    }

    /** Makes the columns those of the first start. */
    void reset() {
        apply(first);
        keep();
    }

    private void keep() {
        memory.keep(table.getId(), layout(true));
    }

    private ColumnLayout layout(boolean asShown) {
        return new ColumnLayout(table.getColumns().stream()
                .map(c -> new ColumnLayout.Column(
                        c.getId(), (int) Math.round(asShown ? c.getWidth() : c.getPrefWidth()), c.isVisible()))
                .toList());
    }

    private void apply(ColumnLayout layout) {
        Map<String, Integer> places = new HashMap<>();
        for (ColumnLayout.Column column : layout.columns()) {
            places.put(column.id(), places.size());
            table.getColumns().stream()
                    .filter(c -> c.getId().equals(column.id()))
                    .forEach(c -> {
                        // dragging leaves the preferred width as it was, and setting the same one changes nothing
                        c.setPrefWidth(column.width() + 1.0);
                        c.setPrefWidth(column.width());
                        c.setVisible(column.shown() || c == table.getTreeColumn());
                    });
        }
        List<TreeTableColumn<T, ?>> ordered = new ArrayList<>(table.getColumns());
        // one that is new since then keeps behind
        ordered.sort(Comparator.comparing(c -> places.getOrDefault(c.getId(), places.size())));
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
    }

    private static boolean isOfHead(Node node) {
        return node.getStyleClass().contains("column-resize-line")
                || node.getStyleClass().contains("column-header")
                || node.getStyleClass().contains("column-header-background")
                || (node.getParent() != null && isOfHead(node.getParent()));
    }
}
