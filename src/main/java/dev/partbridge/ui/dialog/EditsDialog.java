package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All edits, each with what became of it; one is opened or given up from here. */
final class EditsDialog extends Dialog<String> {
    private static final int ROWS = 9;

    private final ListView<EditLine> lines = new ListView<>();

    /**
     * Its result is the statement that is to be opened.
     *
     * @param revert gives an edit up, when the user says so
     */
    EditsDialog(ObservableValue<List<EditLine>> edits, Consumer<String> revert) {
        setTitle(Texts.of("edit.list-title"));
        lines.setId(NodeIds.EDITS);
        lines.getStyleClass().add("choices");
        lines.setAccessibleText(Texts.of("edit.list-title"));
        lines.setPrefSize(640, 200);
        lines.setFixedCellSize(34);
        lines.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        lines.setCellFactory(view -> new Cell());
        lines.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        lines.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        var open = Buttons.of(NodeIds.EDITS_OPEN, Texts.of("edit.list-open"), "mdi2p-pencil", this::open, "outline");
        var give = Buttons.of(
                NodeIds.EDITS_REVERT,
                Texts.of("edit.list-revert"),
                "mdi2u-undo-variant",
                () -> selected().ifPresent(l -> revert.accept(l.statement())),
                "outline");
        var selection = lines.getSelectionModel().selectedItemProperty();
        open.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selected().filter(EditLine::isGenerated).isEmpty(), selection));
        give.disableProperty().bind(selection.isNull());
        TextArea text = new TextArea();
        text.setId(NodeIds.EDITS_TEXT);
        text.setAccessibleText(Texts.of("edit.text"));
        text.setEditable(false);
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add("t-mono");
        // of a statement that is no longer generated it stands nowhere else
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> selected().map(EditLine::text).orElse(""), selection));
        getDialogPane().setContent(new VBox(12, lines, text, Boxes.row(8, open, give)));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        edits.addListener((observed, before, now) -> show(now));
        show(edits.getValue());
        setResultConverter(button -> null);
    }

    private void show(List<EditLine> edits) {
        int at = lines.getSelectionModel().getSelectedIndex();
        lines.getItems().setAll(edits);
        lines.getSelectionModel()
                .select(Math.max(0, Math.min(at, lines.getItems().size() - 1)));
    }

    private Optional<EditLine> selected() {
        return Optional.ofNullable(lines.getSelectionModel().getSelectedItem());
    }

    private void open() {
        selected().filter(EditLine::isGenerated).ifPresent(line -> {
            setResult(line.statement());
            close();
        });
    }

    private static final class Cell extends ListCell<EditLine> {
        private final Label state = Labels.chip("", "");
        private final Label statement = Labels.of("", "t-mono");
        private final HBox row = Boxes.row(8, state, statement);

        Cell() {
            // the names' ends differ
            statement.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(EditLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            state.setText(EditStates.words(line.state()));
            state.getStyleClass().removeAll("acc", "warn", "err", "info");
            state.getStyleClass().add(EditStates.style(line.state()));
            statement.setText(line.statement());
            setAccessibleText(state.getText() + ": " + line.statement());
            setGraphic(row);
        }
    }
}
