package dev.partbridge.ui.journey;

import dev.partbridge.ui.Tooltips;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.validate.DifferenceLines;
import dev.partbridge.ui.validate.ValidateIds;
import java.util.List;
import javafx.scene.control.TableView;
import org.testfx.api.FxRobot;

/** Validate: the proof. */
final class ValidatePane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    ValidatePane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    void open() {
        hand.turnTo(NodeIds.TAB_VALIDATE);
    }

    void awaitProof() {
        window.waiting().until("the proof is shown", () -> !robot.lookup("#" + ValidateIds.CHECKS)
                .queryAs(TableView.class)
                .getItems()
                .isEmpty());
    }

    /** Counts and checks anew, to the end. */
    void again() {
        hand.press(ValidateIds.AGAIN);
        window.waiting().until("the validation is over", () -> !window.state()
                .runningProperty()
                .get());
    }

    void turnToDifferences() {
        hand.turn(ValidateIds.LOWER, 0, 1);
        window.waiting().until("the differences are shown", () -> robot.lookup("#" + ValidateIds.DIFFERENCES)
                .tryQuery()
                .isPresent());
    }

    /** What stands in place of rows. */
    String differencesToDo() {
        return JourneyWindow.text(robot, ValidateIds.DIFFERENCES_EMPTY);
    }

    /** Looks for the rows that differ, to the end. */
    void findDifferences() {
        hand.command(ValidateIds.FIND, "Shortcut+D");
        window.waiting().until("rows are found", () -> !rows().isEmpty());
    }

    /** The lines as they are shown: kind and table, key, partition, column, both sides. */
    List<String> differences() {
        return rows().stream().map(DifferenceLines::text).toList();
    }

    /** Into the folder that the next file chooser answers. */
    void saveRepair() {
        robot.moveTo("#" + ValidateIds.LOWER);
        Tooltips.awaitGone();
        hand.command(ValidateIds.SAVE_REPAIR, "Shortcut+Shift+D");
        window.waiting().until("the script is saved", () -> window.state().log().stream()
                .anyMatch(line -> line.startsWith("Wrote the repair script")));
    }

    private List<?> rows() {
        return robot.lookup("#" + ValidateIds.DIFFERENCES)
                .queryAs(TableView.class)
                .getItems();
    }

    String failed() {
        return JourneyWindow.text(robot, ValidateIds.FAILED);
    }

    String rejected() {
        return JourneyWindow.text(robot, ValidateIds.REJECTED);
    }
}
