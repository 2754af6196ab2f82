package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;

/** Its link to what is folded away speaks the language of the window; the toolkit's own has words of its own. */
final class DetailsPane extends DialogPane {
    @Override
    protected Node createDetailsButton() {
        Hyperlink link = new Hyperlink();
        link.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isExpanded() ? Texts.of("dialog.details-less") : Texts.of("dialog.details-more"),
                        expandedProperty()));
        // the toolkit's style of this link, with its arrow
        link.getStyleClass().setAll("details-button", "more");
        expandedProperty().addListener((observed, before, now) -> link.getStyleClass()
                .setAll("details-button", now ? "less" : "more"));
        link.setOnAction(event -> setExpanded(!isExpanded()));
        return link;
    }
}
