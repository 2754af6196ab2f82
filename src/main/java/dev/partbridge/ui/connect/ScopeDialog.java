package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks what is read of a database that is connected. */
public final class ScopeDialog extends Dialog<Scope> {
    /** @param list asks the database which schemas there are */
    public ScopeDialog(ScopeViewModel model, Runnable list) {
        setTitle(Texts.of("scope.title"));
        setHeaderText(Texts.of("scope.title"));
        ScopeFields fields = new ScopeFields(model, list, new ReadOnlyStringWrapper(""));
        Label word = new Label();
        word.setId(NodeIds.CONNECT_RESULT);
        word.textProperty().bind(model.wrongProperty());
        Node wrong = Boxes.note("err", word);
        wrong.visibleProperty().bind(model.wrongProperty().isNotEmpty());
        VBox content = new VBox(8, fields, wrong);
        // Room for the list, so that the window need not grow when it comes.
        content.setPrefSize(600, 300);
        getDialogPane().setContent(content);
        ButtonType read = new ButtonType(Texts.of("scope.read"), ButtonBar.ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(Texts.of("scope.keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(read, keep);
        Node reading = getDialogPane().lookupButton(read);
        reading.setId(NodeIds.SCOPE_READ);
        reading.disableProperty().bind(model.wrongProperty().isNotEmpty());
        setResultConverter(button -> read.equals(button) ? model.scope().orElse(null) : null);
        setOnShown(event -> {
            fields.focus();
            list.run();
        });
        setOnHidden(event -> model.cancel());
    }
}
