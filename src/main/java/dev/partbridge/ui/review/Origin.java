package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where Oracle's text is from: a word in its head, and a sentence over both sides where it is not the database's own. */
final class Origin {
    private Origin() {}

    /** While the database is asked, the question can be cancelled here. */
    static Node chip(ReviewViewModel model) {
        Label chip = Labels.chip("", "mdi2d-database-outline");
        chip.setId(ReviewIds.ORIGIN);
        chip.textProperty().bind(model.originProperty());
        Button cancel =
                Buttons.icon(ReviewIds.ORIGIN_CANCEL, Texts.of("review.cancel"), "mdi2s-stop", model::cancel, "sm");
        showIf(model.askingProperty(), cancel);
        Node both = Boxes.row(4, chip, cancel);
        showIf(model.originProperty().isNotEmpty(), both);
        return both;
    }

    /** A sentence on its own ground; it takes no room while there is nothing to say. */
    static Node note(String style, String id, StringExpression words) {
        Label text = new Label();
        text.setId(id);
        text.textProperty().bind(words);
        VBox around = new VBox(Boxes.note(style, text));
        around.getStyleClass().add("review-note");
        showIf(words.isNotEmpty(), around);
        return around;
    }

    private static void showIf(ObservableBooleanValue wanted, Node node) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
