package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Wallet, key stores and what opens them: what an encrypted connection may need. */
final class StoreFields extends VBox {
    private final PasswordField password = new PasswordField();

    /** @param owner of the file choosers */
    StoreFields(ConnectForm form, Supplier<Window> owner) {
        super(8);
        TextField wallet = Fields.text(NodeIds.CONNECT_WALLET, form.wallet());
        TextField trust = Fields.text(NodeIds.CONNECT_TRUST_STORE, form.trustStore());
        TextField key = Fields.text(NodeIds.CONNECT_KEY_STORE, form.keyStore());
        password.setId(NodeIds.CONNECT_STORE_PASSWORD);
        getChildren()
                .addAll(
                        Fields.captioned(Texts.of("connect.wallet"), wallet, browse(wallet, () -> folder(owner.get()))),
                        Fields.captioned(
                                Texts.of("connect.trust-store"), trust, browse(trust, () -> file(owner.get()))),
                        Fields.captioned(Texts.of("connect.key-store"), key, browse(key, () -> file(owner.get()))),
                        Fields.captioned(Texts.of("connect.store-password"), password));
        visibleProperty().bind(form.stores());
        managedProperty().bind(visibleProperty());
    }

    /** Opens wallet and stores. */
    PasswordField password() {
        return password;
    }

    private static Node browse(TextField field, Supplier<Optional<File>> chooser) {
        return Buttons.icon(
                field.getId() + "-browse",
                Texts.of("connect.browse"),
                "mdi2f-folder-open-outline",
                () -> chooser.get().ifPresent(f -> field.setText(f.getPath())),
                "sm");
    }

    private static Optional<File> folder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("connect.choose-wallet"));
        return Optional.ofNullable(chooser.showDialog(owner));
    }

    private static Optional<File> file(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("connect.choose-store"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.of("connect.store-files"), "*.p12", "*.pfx", "*.jks"),
                        new FileChooser.ExtensionFilter(Texts.of("dialog.all-files"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner));
    }
}
