package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is converted for: schema and version. */
final class AimView extends VBox {
    private final AimViewModel model;

    AimView(AimViewModel model) {
        this.model = model;
        getChildren()
                .setAll(
                        Labels.of(Texts.of("inspector.group.aim"), "group-title", "t-small", "c-2"),
                        section(
                                Texts.of("inspector.aim.schema"),
                                schema(),
                                note("err", NodeIds.AIM_TROUBLE, model.troubleProperty()),
                                note("", NodeIds.AIM_SCHEMA_EFFECT, model.schemaEffectProperty())),
                        section(
                                Texts.of("inspector.aim.version"),
                                version(),
                                note("", NodeIds.AIM_VERSION_EFFECT, model.versionEffectProperty())));
    }

    /** What is typed is taken by Enter, and when the field is left. */
    private TextField schema() {
        TextField field = new TextField();
        field.setId(NodeIds.AIM_SCHEMA);
        field.setAccessibleText(Texts.of("inspector.aim.schema"));
        field.setPromptText(model.usualSchema());
        field.textProperty().bindBidirectional(model.schemaProperty());
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(event -> model.applySchema());
        field.focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                model.applySchema();
            }
        });
        return field;
    }

    private ComboBox<Optional<Integer>> version() {
        ComboBox<Optional<Integer>> box = new ComboBox<>();
        box.setId(NodeIds.AIM_VERSION);
        box.setAccessibleText(Texts.of("inspector.aim.version"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(model.versions());
        box.setValue(model.aimProperty().getValue().major());
        model.aimProperty().addListener((observed, before, now) -> box.setValue(now.major()));
        // the words of its first line tell of the server
        box.converterProperty()
                .bind(Bindings.createObjectBinding(() -> new ShownBy<>(model::words), model.serverProperty()));
        box.setOnAction(event -> model.chooseVersion(box.getValue()));
        return box;
    }

    private static Node section(String caption, Node control, Node... notes) {
        Label label = Labels.wrapped(caption, "t-cap", "c-2");
        label.setLabelFor(control);
        VBox section = new VBox(8, label, control);
        section.getChildren().addAll(notes);
        section.getStyleClass().add("section");
        return section;
    }

    private static Node note(String style, String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        HBox note = Boxes.note(style, label);
        note.visibleProperty().bind(label.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }
}
