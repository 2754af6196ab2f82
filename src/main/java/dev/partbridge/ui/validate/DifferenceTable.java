package dev.partbridge.ui.validate;

import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.run.ValidationDifferences.Kind;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Rows that differ, a line for each column in which they do; what does not fit is in the tooltip. */
final class DifferenceTable extends TableView<DifferenceLine> {
    DifferenceTable(DifferencesViewModel model) {
        setId(ValidateIds.DIFFERENCES);
        setAccessibleText(Texts.of("validate.lower.differences"));
        setFixedCellSize(28);
        getStyleClass().add("calm");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label nothing = Labels.wrapped("", "t-small");
        nothing.setId(ValidateIds.DIFFERENCES_EMPTY);
        nothing.textProperty().bind(model.wordsProperty());
        nothing.setMaxWidth(480);
        nothing.getStyleClass().add("centred");
        setPlaceholder(nothing);
        column(Texts.of("differences.column.kind"), 140, l -> l.kind()
                .map(DifferenceTable::chip)
                .orElseGet(Label::new));
        TableColumn<DifferenceLine, DifferenceLine> table =
                column(Texts.of("differences.column.table"), 96, l -> text(l.table(), "t-small"));
        column(Texts.of("differences.column.key"), 180, l -> text(l.key(), "t-mono"));
        column(Texts.of("differences.column.partition"), 104, l -> text(l.place(), "t-mono", "c-2"));
        column(Texts.of("differences.column.column"), 96, l -> text(l.column(), "t-mono"));
        column(Texts.of("differences.column.oracle"), 140, l -> value(l.oracle()));
        column(Texts.of("differences.column.postgres"), 140, l -> value(l.postgres()));
        model.linesProperty().addListener((observed, before, now) -> getItems().setAll(now));
        model.foundProperty().addListener((observed, before, now) -> table.setVisible(several(now)));
        getItems().setAll(model.linesProperty().get());
        table.setVisible(several(model.foundProperty().get()));
    }

    private static boolean several(Optional<FoundDifferences> found) {
        return found.filter(f -> f.tables().size() > 1).isPresent();
    }

    private TableColumn<DifferenceLine, DifferenceLine> column(
            String title, double width, Function<DifferenceLine, Node> content) {
        TableColumn<DifferenceLine, DifferenceLine> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        // a chip is not shortened
        column.setMinWidth(getColumns().isEmpty() ? width : 72);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(content));
        getColumns().add(column);
        return column;
    }

    private static Label chip(Kind kind) {
        return switch (kind) {
            case SOURCE_ONLY -> Labels.chip(Texts.of("differences.kind.source-only"), "mdi2m-minus", "err");
            case TARGET_ONLY -> Labels.chip(Texts.of("differences.kind.target-only"), "mdi2p-plus", "warn");
            case VALUES -> Labels.chip(Texts.of("differences.kind.values"), "mdi2n-not-equal-variant", "err");
            case NUMBER -> Labels.chip(Texts.of("differences.kind.number"), "mdi2c-content-copy", "warn");
        };
    }

    private static Label value(DifferenceLine.Cell cell) {
        return cell.words() ? text(cell.text(), "t-small", "c-3") : text(cell.text(), "t-mono", "c-1");
    }

    /** A value may have line feeds in it, the cell has one line. */
    private static Label text(String text, String... styles) {
        Label label = Labels.of(text.replace('\n', '\u21b5'), styles);
        if (!text.isEmpty()) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(720);
            label.setTooltip(tooltip);
        }
        return label;
    }

    private static final class Cell extends TableCell<DifferenceLine, DifferenceLine> {
        private final Function<DifferenceLine, Node> content;

        Cell(Function<DifferenceLine, Node> content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable DifferenceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : content.apply(line));
        }
    }
}
