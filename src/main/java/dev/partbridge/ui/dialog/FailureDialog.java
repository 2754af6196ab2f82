package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What failed in one line, with the full text folded away and one click from the clipboard. */
final class FailureDialog extends Dialog<ButtonType> {
    FailureDialog(String what, String message, String detail) {
        setDialogPane(new DetailsPane());
        setTitle(Texts.of("app.title"));
        setHeaderText(what);
        setResizable(true);
        getDialogPane().setContent(new VBox(Boxes.note("err", new Label(sentence(message)))));
        getDialogPane().setPrefWidth(560);
        ButtonType copy = new ButtonType(Texts.of("side.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(copy, close);
        if (!detail.isEmpty()) {
            TextArea text = new TextArea(detail);
            text.setId(NodeIds.FAILURE_DETAIL);
            text.setAccessibleText(Texts.of("dialog.detail"));
            text.setEditable(false);
            text.getStyleClass().add("t-mono");
            getDialogPane().setExpandableContent(new VBox(Boxes.grow(text)));
        }
        Node button = getDialogPane().lookupButton(copy);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(what + "\n" + message + "\n" + detail);
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        });
    }

    /** The engine's reasons begin as they stand behind a colon; here one stands alone. */
    private static String sentence(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
