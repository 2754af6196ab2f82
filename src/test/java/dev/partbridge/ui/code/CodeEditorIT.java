package dev.partbridge.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the editor is made when the window opens
class CodeEditorIT {
    private static final String TEXT = "CREATE TABLE a (\n  id integer\n)";

    private final StringProperty text = new SimpleStringProperty("SELECT 1");
    private CodeEditor editor;

    @Start
    void start(Stage stage) {
        editor = new CodeEditor("editor", "the statement");
        editor.edit(text);
        text.set(TEXT);
        paint();
        editor.begin(1);
        stage.setScene(new Scene(editor, 400, 200));
        stage.show();
        editor.focus();
    }

    private void paint() {
        editor.paint(StyledText.sql(text.get(), Dialect.POSTGRES));
    }

    /** Its colours, which come a moment after the words, are nothing that was typed. */
    @Test
    void takesBackWhatWasTypedAndNoMore(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" PARTITION", 0);
        robot.interact(this::paint);
        assertThat(text.get()).isEqualTo(TEXT + " PARTITION");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.interact(this::paint);
        assertThat(text.get()).isEqualTo(TEXT);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(text.get()).isEqualTo(TEXT);
    }
}
