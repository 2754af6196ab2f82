package dev.partbridge.ui.journey;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.NodeIds;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The dialog that asks for an Oracle database. */
final class ConnectPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    ConnectPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    /** Presses what leads to it, and waits for it. */
    void open(String button) {
        hand.press(button);
        awaitOpen();
    }

    void awaitOpen() {
        window.waiting().until("a database is asked for", this::isOpen);
    }

    boolean isOpen() {
        return robot.lookup("#" + NodeIds.CONNECT_ADDRESS).tryQuery().isPresent();
    }

    void fill(String address, String user, String password, String schemas) {
        address(address);
        hand.fill(NodeIds.CONNECT_USER, user);
        password(password);
        hand.fill(NodeIds.CONNECT_SCHEMAS, schemas);
    }

    void address(String address) {
        hand.fill(NodeIds.CONNECT_ADDRESS, address);
    }

    void password(String password) {
        hand.fill(NodeIds.CONNECT_PASSWORD, password);
    }

    /** Asks for the schemas and waits for them, by the keyboard alone from the schemas' field on. */
    List<String> listSchemas() {
        robot.clickOn("#" + NodeIds.CONNECT_SCHEMAS).type(KeyCode.TAB, KeyCode.SPACE);
        return awaitSchemas();
    }

    /** Waits for the list of schemas. */
    List<String> awaitSchemas() {
        window.waiting().until("the schemas are listed", () -> schemas().isPresent());
        return schemas().orElseThrow().getItems().stream()
                .map(s -> s.schema() + " " + s.tables())
                .toList();
    }

    /** Goes from the list's button to its first line, and ticks the one that is so many lines below. */
    void tick(int down) {
        robot.type(KeyCode.TAB);
        for (int i = 0; i < down; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.SPACE);
    }

    void texts(String charset) {
        robot.clickOn("#" + NodeIds.CONNECT_TEXTS).write(charset);
    }

    /** Takes back what was typed last. */
    void eraseTexts(String typed) {
        robot.clickOn("#" + NodeIds.CONNECT_TEXTS).type(KeyCode.BACK_SPACE, typed.length());
    }

    String typedSchemas() {
        return robot.lookup("#" + NodeIds.CONNECT_SCHEMAS)
                .queryAs(TextField.class)
                .getText();
    }

    private Optional<ListView<SchemaTables>> schemas() {
        return robot.lookup("#" + NodeIds.CONNECT_SCHEMA_LIST).<ListView<SchemaTables>>tryQuery();
    }

    /** Tests, and gives what is said then. */
    String test() {
        hand.press(NodeIds.CONNECT_TEST);
        window.waiting().until("the test is over", () -> robot.lookup("#" + NodeIds.CONNECT_COPY)
                .tryQuery()
                .isPresent());
        return said();
    }

    String said() {
        return JourneyWindow.text(robot, NodeIds.CONNECT_RESULT);
    }

    /** Enter, from whichever field. */
    void connect() {
        robot.type(KeyCode.ENTER);
        window.waiting().until("the dialog is closed", () -> !isOpen());
    }

    void close() {
        robot.type(KeyCode.ESCAPE);
        window.waiting().until("the dialog is closed", () -> !isOpen());
    }

    /** Of the dialog with all that it shows now, without the window's frame. */
    double height() {
        return robot.lookup("#" + NodeIds.CONNECT_SCHEMAS).query().getScene().getHeight();
    }

    /** Saves the dialog in both themes. */
    void picture(String name) {
        Scene scene = robot.lookup("#" + NodeIds.CONNECT_SCHEMAS).query().getScene();
        WindowPictures.saveDialog(scene, name);
    }
}
