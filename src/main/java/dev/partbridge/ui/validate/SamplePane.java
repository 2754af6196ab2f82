package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationSample;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rows of one table on both sides, Oracle's above PostgreSQL's; values that differ are marked. */
final class SamplePane extends VBox {
    private static final double WIDTH = 140;

    private final ComboBox<ValidationSample> tables = new ComboBox<>();
    private final TableView<SampleLine> rows = new TableView<>();
    private final Label nothing = Labels.wrapped("", "t-small", "centred");

    SamplePane(ValidateViewModel model) {
        getStyleClass().add("pane");
        tables.setId(ValidateIds.SAMPLE_TABLE);
        tables.setAccessibleText(Texts.of("validate.sample.table"));
        tables.setConverter(new ShownBy<>(sample -> sample.table().table() + " · " + sample.postgres()));
        rows.setId(ValidateIds.SAMPLE);
        rows.setAccessibleText(Texts.of("validate.sample"));
        rows.setFixedCellSize(26);
        rows.getStyleClass().add("calm");
        nothing.setMaxWidth(480);
        rows.setPlaceholder(nothing);
        getChildren().add(Boxes.grow(rows));
        tables.valueProperty().addListener((observed, before, now) -> show(now));
        model.samplesProperty().addListener((observed, before, now) -> fill(now));
        show(null);
        fill(model.samplesProperty().get());
    }

    /** Chooses the table; stands in the head of the pane. */
    ComboBox<ValidationSample> chooser() {
        return tables;
    }

    /** The first with a row that differs is shown, else the first. */
    private void fill(List<ValidationSample> samples) {
        tables.getItems().setAll(samples);
        tables.setVisible(!samples.isEmpty());
        tables.setValue(samples.stream()
                .filter(s -> s.rows().stream().anyMatch(ValidationSample.Row::differs))
                .findFirst()
                .orElse(samples.isEmpty() ? null : samples.get(0)));
    }

    private void show(@Nullable ValidationSample sample) {
        rows.getColumns().clear();
        rows.getItems().clear();
        if (sample == null) {
            nothing.setText(Texts.of("validate.sample.nothing"));
            return;
        }
        nothing.setText(Texts.of("validate.sample.none", sample.without()));
        column(Texts.of("validate.sample.side"), l -> new SampleLine.Cell(l.side(), l.oracle(), l.missing()));
        for (int i = 0; i < sample.columns().size(); i++) {
            int at = i;
            column(sample.columns().get(i), l -> l.cells().get(at));
        }
        rows.getItems().setAll(SampleLine.of(sample));
    }

    private void column(String title, Function<SampleLine, SampleLine.Cell> cell) {
        TableColumn<SampleLine, SampleLine.Cell> column = new TableColumn<>(title);
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        column.setCellFactory(c -> new Cell());
        rows.getColumns().add(column);
    }

    private static final class Cell extends TableCell<SampleLine, SampleLine.Cell> {
        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(SampleLine.@Nullable Cell cell, boolean empty) {
            super.updateItem(cell, empty);
            setText(null);
            setGraphic(empty || cell == null ? null : label(cell));
        }

        private static Label label(SampleLine.Cell cell) {
            Label label = Labels.of(cell.text(), "t-mono", cell.differs() ? "c-err" : cell.none() ? "c-3" : "c-1");
            if (!cell.text().isEmpty()) {
                label.setTooltip(new Tooltip(cell.text()));
            }
            return label;
        }
    }
}
