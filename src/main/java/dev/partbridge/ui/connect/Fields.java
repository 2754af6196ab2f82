package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Boxes;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Fields with their captions before them. */
final class Fields {
    static final double CAPTION = 128;

    private Fields() {}

    static TextField text(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** As wide as a mark behind a field, so that all fields end alike. */
    static Node room() {
        Region room = new Region();
        room.setMinWidth(16);
        return room;
    }

    /**
     * A field behind its caption, which names it for screen readers too.
     *
     * @param caption with an underscore before the letter that leads to the field with Alt
     */
    static HBox captioned(String caption, Control field, Node... after) {
        Label label = new Label(caption);
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.getStyleClass().addAll("t-small", "c-2");
        label.setMinWidth(CAPTION);
        label.setMaxWidth(CAPTION);
        field.setAccessibleText(caption.replace("_", ""));
        HBox row = Boxes.row(8, label, Boxes.grow(field));
        row.getChildren().addAll(after);
        return row;
    }
}
