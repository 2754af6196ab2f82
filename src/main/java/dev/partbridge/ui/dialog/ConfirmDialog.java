package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A question with two verbs for answers; Esc is the second. */
final class ConfirmDialog extends Dialog<Boolean> {
    ConfirmDialog(String title, String sentence, String yes, String no) {
        setTitle(Texts.of("app.title"));
        setHeaderText(title);
        getDialogPane().setContent(new VBox(Boxes.note("warn", new Label(sentence))));
        getDialogPane().setPrefWidth(520);
        ButtonType agree = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(agree, new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE));
        getDialogPane().lookupButton(agree).setId(NodeIds.CONFIRM);
        setResultConverter(agree::equals);
    }
}
