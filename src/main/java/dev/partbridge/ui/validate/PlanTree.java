package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** A plan as a tree: what is read, with what is expected and what it costs, and what was pruned. */
final class PlanTree extends TreeTableView<PlanLine> {
    PlanTree() {
        setId(ValidateIds.PLAN);
        setAccessibleText(Texts.of("validate.plan"));
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        column(Texts.of("validate.plan.node"), 260, false, PlanTree::node);
        column(Texts.of("validate.plan.rows"), 72, true, l -> Labels.of(l.rows(), "t-num", "c-2"));
        column(Texts.of("validate.plan.cost"), 72, true, PlanTree::cost);
    }

    void show(PlanLine plan) {
        setRoot(item(plan));
    }

    private static TreeItem<PlanLine> item(PlanLine line) {
        TreeItem<PlanLine> item = new TreeItem<>(line);
        item.setExpanded(true);
        line.below().forEach(b -> item.getChildren().add(item(b)));
        return item;
    }

    private void column(String title, double width, boolean number, Function<PlanLine, Node> cell) {
        TreeTableColumn<PlanLine, PlanLine> column = new TreeTableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            // more room is the nodes', whose filters are long
            column.setMaxWidth(width + 24);
            column.getStyleClass().add("num");
        }
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(c -> new Cell(number, cell));
        getColumns().add(column);
    }

    private static Node node(PlanLine line) {
        return switch (line.kind()) {
            case NODE -> Boxes.row(6, Icons.of("mdi2s-source-branch", 15, "i-1"), Labels.firm(line.title(), "t-small"));
            case READ ->
                Boxes.row(
                        6,
                        Icons.of("mdi2t-table", 15, "i-1"),
                        Labels.firm(line.title(), "t-small"),
                        Labels.of(line.detail(), "t-mono", "c-2"));
            case FACT -> Labels.of(line.title(), "t-mono", "c-3");
            case PRUNED_HEAD ->
                Boxes.row(6, Icons.of("mdi2c-content-cut", 15, "i-ok"), Labels.firm(line.title(), "t-small", "c-ok"));
            case PRUNED ->
                Boxes.row(
                        6,
                        Icons.of("mdi2t-table", 15, "i-3"),
                        Labels.firm(line.title(), "t-small", "pruned"),
                        Labels.of(line.detail(), "t-mono", "pruned"));
            case MORE -> Labels.of(line.title(), "t-small", "c-3");
        };
    }

    /** What was pruned says so in words as well. */
    private static Node cost(PlanLine line) {
        return line.kind() == PlanLine.Kind.PRUNED
                ? Labels.chip(Texts.of("validate.plan.chip"), "mdi2c-content-cut", "neutral")
                : Labels.of(line.cost(), "t-num", "c-2");
    }

    private static final class Cell extends TreeTableCell<PlanLine, PlanLine> {
        private final Function<PlanLine, Node> content;

        Cell(boolean number, Function<PlanLine, Node> content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            if (number) {
                getStyleClass().add("num");
            }
        }

        @Override
        protected void updateItem(@Nullable PlanLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : content.apply(line));
            setTooltip(empty || line == null || line.kind() != PlanLine.Kind.FACT ? null : new Tooltip(line.title()));
        }
    }
}
