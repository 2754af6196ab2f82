package dev.partbridge.ui.dialog;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
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

/** Asks for a PostgreSQL URL and a password command, and says while they are typed what is wrong with them. */
final class UrlDialog extends Dialog<Target.Url> {
    UrlDialog(Target.Url proposed) {
        setTitle(Texts.of("url.title"));
        setHeaderText(Texts.of("url.title"));
        TextField url = new TextField(proposed.jdbcUrl());
        url.setId(NodeIds.URL_FIELD);
        url.setAccessibleText(Texts.of("url.field"));
        TextField command = new TextField(
                proposed.passwordCommand().map(PasswordCommand::text).orElse(""));
        command.setId(NodeIds.URL_COMMAND);
        command.setAccessibleText(Texts.of("url.command"));
        command.setPromptText(Texts.of("url.command-example"));
        StringBinding trouble = Bindings.createStringBinding(
                () -> JdbcUrl.trouble(url.getText(), command.getText()), url.textProperty(), command.textProperty());
        Label word = new Label();
        word.textProperty().bind(trouble);
        Node note = Boxes.note("err", word);
        note.visibleProperty().bind(trouble.isNotEmpty());
        VBox content = new VBox(
                8,
                Labels.of(Texts.of("url.field"), "t-cap", "c-2"),
                url,
                Labels.of(Texts.of("url.command"), "t-cap", "c-2"),
                command,
                Boxes.note("info", new Label(Texts.of("url.secret"))),
                note);
        // Room for the longest trouble, so that the window need not grow while one types.
        content.setPrefSize(560, 260);
        getDialogPane().setContent(content);
        ButtonType connect = new ButtonType(Texts.of("url.connect"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane()
                .getButtonTypes()
                .setAll(connect, new ButtonType(Texts.of("url.keep"), ButtonBar.ButtonData.CANCEL_CLOSE));
        getDialogPane().lookupButton(connect).disableProperty().bind(trouble.isNotEmpty());
        setResultConverter(button -> connect.equals(button) ? JdbcUrl.target(url.getText(), command.getText()) : null);
        setOnShown(event -> url.requestFocus());
    }
}
