package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which rows of the selected table are copied: a condition, partitions, and what they mean. */
final class ChosenRowsView extends VBox {
    private final ChosenRowsViewModel model;

    ChosenRowsView(ChosenRowsViewModel model) {
        this.model = model;
        TextField condition = field(NodeIds.ROWS_CONDITION, model.conditionProperty());
        condition.setPromptText(Texts.of("inspector.rows.condition.prompt"));
        TextField partitions = field(NodeIds.ROWS_PARTITIONS, model.partitionsProperty());
        partitions.promptTextProperty().bind(model.offeredProperty());
        Node where = captioned(Texts.of("inspector.rows.condition"), condition);
        Node among = captioned(Texts.of("inspector.rows.partitions.caption"), partitions);
        shownWith(among, model.offeredProperty());
        VBox section = new VBox(
                where,
                among,
                note("err", NodeIds.ROWS_TROUBLE, model.troubleProperty()),
                note("", NodeIds.ROWS_EFFECT, effect()));
        section.getStyleClass().add("section");
        condition.disableProperty().bind(isText(model.impossibleProperty()));
        getChildren().setAll(Labels.of(Texts.of("inspector.group.rows"), "group-title", "t-small", "c-2"), section);
    }

    /** Why it is not possible stands in its place. */
    private ObservableValue<String> effect() {
        return Bindings.createStringBinding(
                () -> model.impossibleProperty().getValue().isEmpty()
                        ? model.effectProperty().getValue()
                        : model.impossibleProperty().getValue(),
                model.impossibleProperty(),
                model.effectProperty());
    }

    /** What is typed is taken by Enter, and when the field is left. */
    private TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(event -> model.apply());
        field.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                model.apply();
            }
        });
        return field;
    }

    private static Node captioned(String caption, TextField field) {
        Label label = Labels.wrapped(caption, "t-cap", "c-2");
        label.setLabelFor(field);
        field.setAccessibleText(caption);
        return new VBox(4, label, field);
    }

    private static Node note(String style, String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        HBox note = Boxes.note(style, label);
        shownWith(note, text);
        return note;
    }

    private static void shownWith(Node node, ObservableValue<String> text) {
        node.visibleProperty().bind(isText(text));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static BooleanBinding isText(ObservableValue<String> text) {
        return Bindings.createBooleanBinding(() -> !text.getValue().isEmpty(), text);
    }
}
