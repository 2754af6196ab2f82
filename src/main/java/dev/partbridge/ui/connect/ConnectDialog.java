package dev.partbridge.ui.connect;

import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for an Oracle database, says while it is typed what is wrong with it, and tries it. */
public final class ConnectDialog extends Dialog<LogIn> {
    private final ConnectViewModel model;
    private final PasswordField password = new PasswordField();
    private final StoreFields stores;
    private final TextField user;

    public ConnectDialog(ConnectViewModel model) {
        this.model = model;
        stores = new StoreFields(model.form(), () -> getDialogPane().getScene().getWindow());
        user = Fields.text(NodeIds.CONNECT_USER, model.form().user());
        setTitle(Texts.of("connect.title"));
        setHeaderText(Texts.of("connect.title"));
        TextField address = Fields.text(NodeIds.CONNECT_ADDRESS, model.form().address());
        address.setPromptText(Texts.of("connect.address-prompt"));
        password.setId(NodeIds.CONNECT_PASSWORD);
        CheckBox encrypted = new CheckBox(Texts.of("connect.stores"));
        encrypted.setId(NodeIds.CONNECT_STORES);
        encrypted.setMnemonicParsing(true);
        encrypted.selectedProperty().bindBidirectional(model.form().stores());
        VBox content = new VBox(
                8,
                new RememberedBox<>(model.remembered(), SourceSpec::place, this::propose, model::forget),
                Fields.captioned(Texts.of("connect.address"), address),
                Fields.captioned(Texts.of("connect.user"), user),
                Fields.captioned(Texts.of("connect.password"), password),
                encrypted,
                stores,
                new ScopeFields(model.scope(), () -> model.list(logIn()), model.listRefusalProperty()),
                new TestPane(model.test(), model.adviceProperty()));
        content.setPrefWidth(600);
        getDialogPane().setContent(content);
        model.form().stores().addListener((observed, before, now) -> resize());
        model.scope().listingProperty().addListener((observed, before, now) -> resize());
        model.form().address().addListener((observed, before, now) -> userInAddress());
        password.textProperty().addListener((observed, before, now) -> model.passwordChanged());
        userInAddress();
        buttons();
        setOnShown(event -> (model.form().address().get().isEmpty() ? address : password).requestFocus());
        setOnHidden(event -> forget());
    }

    private void buttons() {
        ButtonType test = new ButtonType(Texts.of("connect.test"), ButtonBar.ButtonData.LEFT);
        ButtonType connect = new ButtonType(Texts.of("connect.connect"), ButtonBar.ButtonData.OK_DONE);
        ButtonType close = new ButtonType(Texts.of("connect.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(test, connect, close);
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> model.isReady(!password.getText().isEmpty()), model.form().meaning(), password.textProperty());
        Node connecting = getDialogPane().lookupButton(connect);
        connecting.setId(NodeIds.CONNECT_CONNECT);
        connecting.disableProperty().bind(ready.not());
        Node trying = getDialogPane().lookupButton(test);
        trying.setId(NodeIds.CONNECT_TEST);
        trying.disableProperty().bind(ready.not().or(model.test().runningProperty()));
        trying.addEventFilter(ActionEvent.ACTION, event -> {
            model.startTest(logIn());
            // a disabled button hands the focus on to Close, which Enter would press then
            connecting.requestFocus();
            event.consume();
        });
        setResultConverter(button -> connect.equals(button) ? logIn() : null);
    }

    private LogIn logIn() {
        return model.logIn(secret(password), secret(stores.password()));
    }

    private static Optional<Secret> secret(PasswordField field) {
        return Optional.of(field.getText()).filter(t -> !t.isEmpty()).map(Secret::new);
    }

    private void propose(SourceSpec source) {
        model.propose(source);
        password.requestFocus();
    }

    /** Who is named in the address need not be typed again. */
    private void userInAddress() {
        String named = model.form().userInAddress();
        user.setDisable(!named.isEmpty());
        user.setPromptText(named.isEmpty() ? "" : Texts.of("connect.user-in-address", named));
    }

    private void resize() {
        if (isShowing()) {
            getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private void forget() {
        model.cancel();
        password.clear();
        stores.password().clear();
    }
}
