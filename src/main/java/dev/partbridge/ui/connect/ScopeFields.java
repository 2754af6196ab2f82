package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Which schemas are read, typed or chosen of those that there are, and what their texts are. */
final class ScopeFields extends VBox {
    private final TextField schemas;

    /**
     * The fields of a model.
     *
     * @param list asks the database which schemas there are
     * @param refusal why it cannot be asked now; empty when it can
     */
    ScopeFields(ScopeViewModel model, Runnable list, ObservableValue<String> refusal) {
        super(8);
        schemas = Fields.text(NodeIds.CONNECT_SCHEMAS, model.schemasProperty());
        schemas.setPromptText(Texts.of("connect.schemas-prompt"));
        Command choose = new Command(
                NodeIds.CONNECT_LIST, Texts.of("connect.list"), "mdi2f-format-list-checks", "", list, refusal);
        Label why = Labels.wrapped(Texts.of("connect.texts-when"), "t-small", "c-3");
        VBox.setMargin(why, new Insets(-4, 0, 0, Fields.CAPTION + 8));
        TextSets texts = new TextSets(model.textsProperty());
        getChildren()
                .addAll(
                        Fields.captioned(Texts.of("connect.schemas"), schemas, Buttons.of(choose, "outline", "sm")),
                        new SchemaList(model),
                        Fields.captioned(Texts.of("connect.texts"), texts),
                        why);
        texts.getEditor().setAccessibleText(texts.getAccessibleText());
    }

    /** Puts the caret into the schemas. */
    void focus() {
        schemas.requestFocus();
    }
}
