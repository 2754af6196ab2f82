package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Checks across tables, a line each. */
final class CheckTable extends TableView<CheckLine> {
    private boolean following;

    CheckTable(ValidateViewModel model) {
        setId(ValidateIds.CHECKS);
        setAccessibleText(Texts.of("validate.checks"));
        setFixedCellSize(28);
        getStyleClass().add("calm");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Labels.wrapped(Texts.of("validate.none-shown"), "t-small"));
        column(Texts.of("validate.column.check"), 150, c -> text(c.kind(), "t-body", "semi"));
        column(Texts.of("validate.column.what"), 280, c -> text(c.what(), "t-small"));
        column(Texts.of("validate.column.scope"), 120, c -> text(c.scope(), "t-small"));
        column(Texts.of("validate.column.found"), 170, c -> text(c.found(), "t-mono", c.passed() ? "c-2" : "c-err"));
        column(Texts.of("validate.column.result"), 84, c -> ResultChip.of(c.passed()));
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.checkProperty().set(Optional.of(now));
            }
        });
        model.checksProperty().addListener((observed, before, now) -> fill(now));
        model.checkProperty().addListener((observed, before, now) -> select(now));
        heightProperty().addListener((observed, before, now) -> follow());
        for (EventType<? extends InputEvent> reader :
                List.of(MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL, KeyEvent.KEY_PRESSED)) {
            addEventFilter(reader, event -> following = false);
        }
        fill(model.checksProperty().get());
        select(model.checkProperty().get());
    }

    private void fill(List<CheckLine> checks) {
        getItems().setAll(checks);
    }

    private void select(Optional<CheckLine> check) {
        check.filter(c -> !c.equals(getSelectionModel().getSelectedItem())).ifPresent(c -> {
            getSelectionModel().select(c);
            following = true;
            follow();
        });
    }

    /** What was chosen for the reader stays in sight, also where the table gets less room, until it is the reader who goes. */
    private void follow() {
        if (following) {
            scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 2));
        }
    }

    private void column(String title, double width, Function<CheckLine, Node> content) {
        TableColumn<CheckLine, CheckLine> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 140));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(content));
        getColumns().add(column);
    }

    private static Label text(String text, String... styles) {
        Label label = Labels.of(text, styles);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static final class Cell extends TableCell<CheckLine, CheckLine> {
        private final Function<CheckLine, Node> content;

        Cell(Function<CheckLine, Node> content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(CheckLine check, boolean empty) {
            super.updateItem(check, empty);
            setText(null);
            setGraphic(empty || check == null ? null : content.apply(check));
        }
    }
}
