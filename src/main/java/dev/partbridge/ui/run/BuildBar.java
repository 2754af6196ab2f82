package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** What the next run does before the rows and behind them. */
final class BuildBar extends HBox {
    BuildBar(BuildViewModel model) {
        getStyleClass().addAll("sub-bar", "steer");
        TextField memory = memory(model);
        Label caption = Labels.firm(Texts.of("run.memory"), "t-small", "c-2");
        caption.setLabelFor(memory);
        memory.setAccessibleText(Texts.of("run.memory"));
        HBox settings = Boxes.row(
                20,
                box(RunIds.SCAN, Texts.of("run.scan"), Texts.of("run.scan.tip"), model.scanProperty()),
                box(RunIds.VACUUM, Texts.of("run.vacuum"), Texts.of("run.vacuum.tip"), model.vacuumProperty()),
                Boxes.row(6, caption, memory));
        settings.disableProperty().bind(model.runningProperty());
        Label word = Boxes.grow(Labels.of("", "t-small", "c-2"));
        word.setId(RunIds.BUILD_WORD);
        word.textProperty()
                .bind(Bindings.when(model.runningProperty())
                        .then(Texts.of("run.build.running"))
                        .otherwise(model.troubleProperty()));
        getChildren().addAll(settings, word);
    }

    private static CheckBox box(String id, String text, String tip, BooleanProperty chosen) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(tip));
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    /** What is typed is taken by Enter and when the field is left; Esc takes it back. */
    private static TextField memory(BuildViewModel model) {
        TextField field = new TextField();
        field.setId(RunIds.MEMORY);
        field.setPromptText(Texts.of("run.memory.own"));
        field.setTooltip(new Tooltip(Texts.of("run.memory.tip")));
        field.setPrefWidth(84);
        field.setMinWidth(64);
        field.textProperty().bindBidirectional(model.memoryProperty());
        field.setOnAction(event -> model.apply());
        field.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                model.apply();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.revert()) {
                event.consume();
            }
        });
        return field;
    }
}
