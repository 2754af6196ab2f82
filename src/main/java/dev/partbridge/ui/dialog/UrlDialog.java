package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a PostgreSQL URL and says while it is typed what is wrong with it. */
final class UrlDialog extends Dialog<String> {
    UrlDialog(String proposed) {
        setTitle(Texts.of("url.title"));
        setHeaderText(Texts.of("url.title"));
        TextField url = new TextField(proposed);
        url.setId(NodeIds.URL_FIELD);
        url.setAccessibleText(Texts.of("url.field"));
        StringBinding trouble = Bindings.createStringBinding(() -> JdbcUrl.trouble(url.getText()), url.textProperty());
        Label word = new Label();
        word.textProperty().bind(trouble);
        Node note = Boxes.note("err", word);
        note.visibleProperty().bind(trouble.isNotEmpty());
        VBox content = new VBox(
                8,
                Labels.of(Texts.of("url.field"), "t-cap", "c-2"),
                url,
                Boxes.note("info", new Label(Texts.of("url.secret"))),
                note);
        // Room for the longest trouble, so that the window need not grow while one types.
        content.setPrefSize(520, 190);
        getDialogPane().setContent(content);
        ButtonType connect = new ButtonType(Texts.of("url.connect"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane()
                .getButtonTypes()
                .setAll(connect, new ButtonType(Texts.of("url.keep"), ButtonBar.ButtonData.CANCEL_CLOSE));
        getDialogPane().lookupButton(connect).disableProperty().bind(trouble.isNotEmpty());
        setResultConverter(button -> connect.equals(button) ? url.getText().strip() : null);
        setOnShown(event -> url.requestFocus());
    }
}
