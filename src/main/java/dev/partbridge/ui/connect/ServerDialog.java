package dev.partbridge.ui.connect;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks for a PostgreSQL server, by its parts or by its URL, says while it is typed what is missing, and tries it. */
public final class ServerDialog extends Dialog<ServerLogIn> {
    private final ServerViewModel model;
    private final PasswordField password = new PasswordField();

    /** @param passwordFirst whether all but the password is known, so that the caret begins there */
    public ServerDialog(ServerViewModel model, boolean passwordFirst) {
        this.model = model;
        ServerForm form = model.form();
        setTitle(Texts.of("server.title"));
        setHeaderText(Texts.of("server.title"));
        TextField host = Fields.text(NodeIds.SERVER_HOST, form.host());
        TextField command = Fields.text(NodeIds.URL_COMMAND, form.command());
        command.setPromptText(Texts.of("server.command-example"));
        password.setId(NodeIds.CONNECT_PASSWORD);
        password.disableProperty().bind(form.command().isNotEmpty());
        password.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> form.command().get().isEmpty() ? "" : Texts.of("server.password-by-command"),
                        form.command()));
        password.textProperty().addListener((observed, before, now) -> model.passwordChanged(!now.isEmpty()));
        TextField root = Fields.text(NodeIds.SERVER_ROOT, form.rootCertificate());
        VBox content = new VBox(
                8,
                new RememberedBox<>(model.remembered(), Target::toString, this::propose, model::forget),
                place(form, host),
                marked(
                        Texts.of("server.database"),
                        ServerField.DATABASE,
                        Fields.text(NodeIds.SERVER_DATABASE, form.database())),
                marked(Texts.of("server.user"), ServerField.USER, Fields.text(NodeIds.SERVER_USER, form.user())),
                Fields.captioned(Texts.of("connect.password"), password, Fields.room()),
                marked(Texts.of("server.tls"), ServerField.TLS, new TlsBox(form.tls())),
                marked(Texts.of("server.root"), ServerField.ROOT_CERTIFICATE, root, browse(root)),
                marked(Texts.of("server.command"), ServerField.COMMAND, command),
                marked(Texts.of("server.url"), ServerField.URL, Fields.text(NodeIds.URL_FIELD, form.url())),
                new TestPane(model.test(), model.adviceProperty()));
        content.setPrefWidth(600);
        getDialogPane().setContent(content);
        buttons();
        setOnShown(event -> (passwordFirst && !password.isDisabled() ? password : host).requestFocus());
        setOnHidden(event -> {
            model.test().cancel();
            password.clear();
        });
    }

    private HBox place(ServerForm form, TextField host) {
        TextField port = Fields.text(NodeIds.SERVER_PORT, form.port());
        port.setPromptText("5432");
        port.setPrefWidth(72);
        port.setMinWidth(72);
        port.setAccessibleText(Texts.of("server.port").replace("_", ""));
        // several hosts have their ports with them
        port.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> form.host().get().contains(","), form.host()));
        Label caption = new Label(Texts.of("server.port"));
        caption.setMnemonicParsing(true);
        caption.setLabelFor(port);
        caption.getStyleClass().addAll("t-small", "c-2");
        HBox row = marked(Texts.of("server.host"), ServerField.HOST, host);
        row.getChildren().addAll(caption, port, mark(port, ServerField.PORT));
        return row;
    }

    private HBox marked(String caption, ServerField field, Control control, Node... after) {
        HBox row = Fields.captioned(caption, control, after);
        row.getChildren().add(mark(control, field));
        return row;
    }

    private FieldMark mark(Control control, ServerField field) {
        return new FieldMark(
                control,
                Bindings.createObjectBinding(
                        () -> model.form().meaning().get().of(field),
                        model.form().meaning()));
    }

    private Node browse(TextField field) {
        return Buttons.icon(
                field.getId() + "-browse",
                Texts.of("connect.browse"),
                "mdi2f-folder-open-outline",
                () -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(Texts.of("server.choose-root"));
                    chooser.getExtensionFilters()
                            .addAll(
                                    new FileChooser.ExtensionFilter(
                                            Texts.of("server.certificates"), "*.pem", "*.crt", "*.cer"),
                                    new FileChooser.ExtensionFilter(Texts.of("dialog.all-files"), "*.*"));
                    File chosen =
                            chooser.showOpenDialog(getDialogPane().getScene().getWindow());
                    if (chosen != null) {
                        field.setText(chosen.getPath());
                    }
                },
                "sm");
    }

    private void propose(Target target) {
        if (target instanceof Target.Url url) {
            model.form().fill(url);
            password.requestFocus();
        }
    }

    private void buttons() {
        ButtonType test = new ButtonType(Texts.of("connect.test"), ButtonBar.ButtonData.LEFT);
        ButtonType connect = new ButtonType(Texts.of("connect.connect"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(Texts.of("server.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(test, connect, keep);
        var unready = Bindings.createBooleanBinding(
                () -> !model.isReady(), model.form().meaning());
        Node connecting = getDialogPane().lookupButton(connect);
        connecting.setId(NodeIds.CONNECT_CONNECT);
        connecting.disableProperty().bind(unready);
        Node trying = getDialogPane().lookupButton(test);
        trying.setId(NodeIds.CONNECT_TEST);
        trying.disableProperty().bind(unready.or(model.test().runningProperty()));
        trying.addEventFilter(ActionEvent.ACTION, event -> {
            model.startTest(logIn());
            // a disabled button hands the focus on to the one beside, which Enter would press then
            connecting.requestFocus();
            event.consume();
        });
        setResultConverter(button -> connect.equals(button) ? logIn() : null);
    }

    private ServerLogIn logIn() {
        return model.logIn(Optional.of(password.getText())
                .filter(typed -> !typed.isEmpty())
                .map(Secret::new));
    }
}
