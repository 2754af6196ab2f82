package dev.partbridge.ui.run;

import dev.partbridge.run.Reject;
import dev.partbridge.ui.control.KeptGraphic;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Rejected rows, a line each; what does not fit is in the tooltip. */
final class RejectsTable extends TableView<Reject> {
    RejectsTable(RejectsViewModel model) {
        super(model.rows());
        setId(RunIds.REJECTS);
        setAccessibleText(Texts.of("rejects.title"));
        setFixedCellSize(28);
        getStyleClass().add("calm");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = Labels.wrapped("", "t-small");
        none.textProperty().bind(model.placeholderProperty());
        setPlaceholder(none);
        column(Texts.of("rejects.column.table"), 120, "t-small", r -> r.table().toString());
        column(Texts.of("rejects.column.partition"), 96, "t-small", Reject::partition);
        column(Texts.of("rejects.column.code"), 96, "t-mono", Reject::code);
        column(Texts.of("rejects.column.reason"), 320, "t-small", Reject::reason);
        column(Texts.of("rejects.column.place"), 140, "t-small", Reject::place);
        column(Texts.of("rejects.column.row"), 260, "t-mono", Reject::raw);
    }

    private void column(String title, double width, String style, Function<Reject, String> text) {
        TableColumn<Reject, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 88));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(c -> new Cell(style));
        getColumns().add(column);
    }

    private static final class Cell extends TableCell<Reject, String> {
        private final Label label;

        Cell(String style) {
            label = Labels.of("", style);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(null);
            if (empty || text == null) {
                KeptGraphic.hide(this);
                return;
            }
            // a row may have line feeds in it, the cell has one line
            label.setText(text.replace('\n', '\u21b5'));
            label.setTooltip(text.isEmpty() ? null : tooltip(text));
            KeptGraphic.show(this, label);
        }

        private static Tooltip tooltip(String text) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(720);
            return tooltip;
        }
    }
}
