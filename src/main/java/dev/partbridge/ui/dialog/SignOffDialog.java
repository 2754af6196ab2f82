package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/** Asks who answers for findings, and why. */
final class SignOffDialog extends Dialog<Signature> {
    /** More of them are only counted. */
    private static final int LISTED = 4;

    private final TextField name = new TextField();
    private final TextArea note = new TextArea();

    SignOffDialog(List<String> findings, String proposed) {
        setTitle(Texts.of("sign.title"));
        setHeaderText(Texts.of("sign.header", findings.size()));
        name.setId(NodeIds.SIGN_NAME);
        name.setAccessibleText(Texts.of("sign.name"));
        name.setText(proposed);
        note.setId(NodeIds.SIGN_NOTE);
        note.setAccessibleText(Texts.of("sign.note"));
        note.setPromptText(Texts.of("sign.note-prompt"));
        note.setPrefRowCount(3);
        note.setWrapText(true);
        Label missing = new Label(Texts.of("sign.name-missing"));
        Node trouble = Boxes.note("err", missing);
        trouble.setId(NodeIds.SIGN_TROUBLE);
        VBox content = new VBox(
                8,
                listed(findings),
                Boxes.note("info", new Label(Texts.of("sign.meaning"))),
                Labels.of(Texts.of("sign.name"), "t-cap", "c-2"),
                name,
                Labels.of(Texts.of("sign.note"), "t-cap", "c-2"),
                note,
                trouble);
        // room for the trouble, so that the window need not grow while one types
        content.setPrefWidth(560);
        getDialogPane().setContent(content);
        ButtonType sign = new ButtonType(Texts.of("sign.yes"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(Texts.of("sign.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(sign, keep);
        Button signing = (Button) getDialogPane().lookupButton(sign);
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, signing));
        signing.setId(NodeIds.SIGN_YES);
        ValidationSupport checked = new ValidationSupport();
        checked.setErrorDecorationEnabled(false);
        checked.registerValidator(
                name, true, Validator.<String>createPredicateValidator(n -> !n.isBlank(), missing.getText()));
        signing.disableProperty().bind(checked.invalidProperty());
        trouble.visibleProperty().bind(checked.invalidProperty());
        setResultConverter(pressed -> sign.equals(pressed) ? new Signature(name.getText(), note.getText()) : null);
        setOnShown(event -> (proposed.isEmpty() ? name : note).requestFocus());
    }

    private static VBox listed(List<String> findings) {
        VBox box = new VBox(4);
        findings.stream().limit(LISTED).forEach(f -> box.getChildren().add(Labels.wrapped(f, "t-small")));
        if (findings.size() > LISTED) {
            box.getChildren().add(Labels.of(Texts.of("sign.more", findings.size() - LISTED), "t-small", "c-3"));
        }
        return box;
    }

    /** A text area would take both for itself: Tab goes on, Ctrl+Enter signs. */
    private void key(KeyEvent event, Button signing) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            signing.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            note.fireEvent(new KeyEvent(
                    event.getSource(),
                    event.getTarget(),
                    event.getEventType(),
                    event.getCharacter(),
                    event.getText(),
                    event.getCode(),
                    event.isShiftDown(),
                    true,
                    event.isAltDown(),
                    event.isMetaDown()));
            event.consume();
        }
    }
}
