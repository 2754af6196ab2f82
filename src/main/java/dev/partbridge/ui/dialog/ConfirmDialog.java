package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A question with two verbs for answers; Enter and Esc are the second. */
final class ConfirmDialog extends Dialog<Boolean> {
    ConfirmDialog(String title, String sentence, String yes, String no) {
        setTitle(Texts.of("app.title"));
        setHeaderText(title);
        getDialogPane().setContent(new VBox(Boxes.note("warn", new Label(sentence))));
        getDialogPane().setPrefWidth(520);
        ButtonType agree = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType refuse = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(agree, refuse);
        // Enter in haste changes nothing
        Button first = (Button) getDialogPane().lookupButton(agree);
        first.setId(NodeIds.CONFIRM);
        first.setDefaultButton(false);
        Button second = (Button) getDialogPane().lookupButton(refuse);
        second.setDefaultButton(true);
        setOnShown(event -> second.requestFocus());
        setResultConverter(agree::equals);
    }
}
