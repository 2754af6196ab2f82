package dev.partbridge.ui.journey;

import dev.partbridge.run.RunReport;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.run.RunIds;
import java.util.Optional;
import org.testfx.api.FxRobot;

/** Run: its progress and its end. */
final class RunPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    RunPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    void start() {
        hand.command(NodeIds.RUN, "Shortcut+Enter");
    }

    void cancel() {
        hand.command(NodeIds.CANCEL, "Esc");
    }

    void showProof() {
        hand.press(RunIds.PROOF);
    }

    /** Until some rows, and not all, are in. */
    void awaitHalfWay() {
        window.waiting().until("it is half way", () -> percent().matches("[1-9][0-9]? %"));
    }

    /** Until nothing runs any more; the report, where the run came to its end. */
    Optional<RunReport> awaitEnd() {
        window.waiting().until("the run is over", () -> !window.state()
                .runningProperty()
                .get());
        return window.state().reportProperty().get();
    }

    String percent() {
        return JourneyWindow.text(robot, RunIds.PERCENT);
    }

    /** Why it did not begin. */
    String refused() {
        return told(RunIds.REFUSED);
    }

    /** What stands in the note of how it ended. */
    String outcome() {
        return told(RunIds.OUTCOME);
    }

    /** The page follows the run a tenth of a second behind. */
    private String told(String id) {
        window.waiting().until(id + " says something", () -> !JourneyWindow.text(robot, id)
                .isBlank());
        return JourneyWindow.text(robot, id);
    }
}
