package dev.partbridge.ui.edit;

import dev.partbridge.ui.code.CodeEditor;
import dev.partbridge.ui.code.TextRange;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Finds and replaces in the editor: Enter and F3 go on, Esc puts the bar away. */
final class ReplaceBar extends HBox {
    private final ReplaceViewModel model;
    private final CodeEditor editor;
    private final SearchField words = new SearchField(EditIds.FIND, Texts.of("edit.find"));
    private Optional<TextRange> place = Optional.empty();

    ReplaceBar(ReplaceViewModel model, CodeEditor editor) {
        this.model = model;
        this.editor = editor;
        getStyleClass().addAll("sub-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.setOnAction(event -> next());
        words.setMinWidth(100);
        TextField replacement = new TextField();
        replacement.setId(EditIds.REPLACE);
        replacement.setPromptText(Texts.of("edit.replace"));
        replacement.setAccessibleText(Texts.of("edit.replace"));
        replacement.setMinWidth(100);
        replacement.textProperty().bindBidirectional(model.replacementProperty());
        replacement.setOnAction(event -> replace());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(replacement, Priority.ALWAYS);
        Label found = Labels.firm("", "t-small", "c-2");
        found.setId(EditIds.FOUND);
        found.textProperty().bind(model.foundProperty());
        getChildren()
                .addAll(
                        words,
                        Buttons.icon(
                                EditIds.FIND_NEXT,
                                Texts.of("edit.find-next"),
                                "mdi2a-arrow-down",
                                this::next,
                                "outline",
                                "sm"),
                        replacement,
                        Buttons.of(
                                EditIds.REPLACE_ONE, Texts.of("edit.replace-one"), "", this::replace, "outline", "sm"),
                        Buttons.of(
                                EditIds.REPLACE_ALL,
                                Texts.of("edit.replace-all"),
                                "",
                                model::replaceAll,
                                "outline",
                                "sm"),
                        Boxes.row(4, found));
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        model.shownProperty().addListener((observed, before, now) -> {
            if (now) {
                focus();
            }
        });
    }

    /** Puts the caret into the field. */
    void focus() {
        words.requestFocus();
        words.selectAll();
    }

    void next() {
        place = model.next(editor.caret());
        place.ifPresent(editor::select);
    }

    private void replace() {
        place.ifPresent(model::replace);
        next();
    }
}
