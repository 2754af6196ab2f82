package dev.partbridge.ui.control;

import javafx.scene.input.KeyCode;
import org.controlsfx.control.textfield.CustomTextField;

/** A filter box: Esc empties it. */
public final class SearchField extends CustomTextField {
    public SearchField(String id, String prompt) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of("mdi2m-magnify", 16, "i-3"));
        getStyleClass().add("search");
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
