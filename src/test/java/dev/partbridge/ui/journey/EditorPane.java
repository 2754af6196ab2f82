package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.edit.EditIds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The editor of a statement, in Review. */
final class EditorPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    EditorPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    /** Opens the statement under the caret of the PostgreSQL text, which is the first after it was shown. */
    void open() {
        hand.command(NodeIds.EDIT_STATEMENT, "F2");
        awaitText("");
    }

    /** Has one text in place of another, wherever it stands in the statement. */
    void replace(String words, String replacement) {
        hand.command(NodeIds.REPLACE, "Shortcut+H");
        hand.fill(EditIds.FIND, words);
        hand.fill(EditIds.REPLACE, replacement);
        hand.press(EditIds.REPLACE_ALL);
        window.waiting().until("it is replaced", () -> JourneyWindow.text(robot, EditIds.FOUND)
                .endsWith("replaced"));
    }

    void keep() {
        hand.command(NodeIds.KEEP_EDIT, "Shortcut+K");
        window.waiting().until("the editor is closed", () -> !isShown());
        window.waiting().until("it is converted with", () -> window.state()
                .planProperty()
                .get()
                .filter(p ->
                        p.edits().edits().equals(window.state().editsProperty().get()))
                .isPresent());
    }

    /** Opens the only edit from the list of all. */
    void openFromList() {
        hand.command(NodeIds.LIST_EDITS, "Shortcut+Shift+L");
        window.waiting().until("the edits are listed", () -> robot.lookup("#" + NodeIds.EDITS)
                .tryQuery()
                .isPresent());
        window.pictures("edit-3-list");
        WindowPictures.saveDialog(robot.lookup("#" + NodeIds.EDITS).query().getScene(), "dialog-edits");
        hand.press(NodeIds.EDITS_OPEN);
        awaitText("");
    }

    void takeGenerated(int clash) {
        hand.press(EditIds.CLASH_TAKE + clash);
    }

    void keepMine(int clash) {
        hand.press(EditIds.CLASH_KEEP + clash);
    }

    /** Waits until the statement that is edited holds this. */
    void awaitText(String words) {
        window.waiting().until("the editor has " + words, () -> isShown() && text().contains(words));
    }

    String state() {
        return JourneyWindow.text(robot, EditIds.STATE);
    }

    String trouble() {
        return JourneyWindow.text(robot, EditIds.TROUBLE);
    }

    /** Types at the end of the statement. */
    void typeAtEnd(String words) {
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(words, 0);
    }

    /** Takes back all that was typed; what was there to begin with stays, however often one presses. */
    void undo() {
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text()).isNotEmpty().doesNotContain("COMMIT");
    }

    boolean isShown() {
        return robot.lookup("#" + EditIds.PANE).tryQuery().map(Node::isVisible).orElse(false);
    }

    String text() {
        return robot.lookup("#" + EditIds.TEXT)
                .tryQueryAs(CodeArea.class)
                .map(CodeArea::getText)
                .orElse("");
    }
}
