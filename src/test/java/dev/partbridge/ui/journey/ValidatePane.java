package dev.partbridge.ui.journey;

import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.validate.ValidateIds;
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

    String failed() {
        return JourneyWindow.text(robot, ValidateIds.FAILED);
    }

    String rejected() {
        return JourneyWindow.text(robot, ValidateIds.REJECTED);
    }
}
