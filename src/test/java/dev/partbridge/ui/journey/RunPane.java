package dev.partbridge.ui.journey;

import dev.partbridge.run.RunReport;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.run.RunIds;
import java.util.ArrayList;
import java.util.List;
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

    void open() {
        hand.turnTo(NodeIds.TAB_RUN);
        window.waiting().until("the Run page is there", () -> robot.lookup("#" + RunIds.LIMIT)
                .tryQuery()
                .isPresent());
    }

    void start() {
        hand.command(NodeIds.RUN, "Shortcut+Enter");
    }

    void cancel() {
        hand.command(NodeIds.CANCEL, "Esc");
    }

    /** Pauses the run, or resumes it. */
    void pauseOrResume() {
        hand.command(NodeIds.PAUSE, "Shortcut+P");
    }

    /** Sets the number of jobs. */
    void jobs(int number) {
        hand.fill(RunIds.JOBS, number + "\n");
        window.waiting()
                .until(
                        "there are " + number + " jobs",
                        () -> window.state().jobsProperty().get() == number);
    }

    /** Sets the rate limit; 0 for none. */
    void limit(String rate, long bytes) {
        hand.fill(RunIds.LIMIT, rate + "\n");
        window.waiting()
                .until(
                        "the limit is " + rate,
                        () -> window.state().rateLimitProperty().get() == bytes);
    }

    /** Until the page says that the run rests. */
    void awaitPaused() {
        window.waiting().until("it is shown as paused", () -> JourneyWindow.text(robot, RunIds.TIME_LEFT)
                .equals("paused"));
    }

    /** Until the run's clock, which shows seconds, went on four times and nothing else has moved. */
    void awaitStandstill() {
        List<String> still = new ArrayList<>();
        String[] amount = {""};
        window.waiting().until("nothing moves", () -> {
            String elapsed = JourneyWindow.text(robot, RunIds.ELAPSED);
            if (!amount().equals(amount[0])) {
                amount[0] = amount();
                still.clear();
            }
            // tenths of a second, at first, are no seconds
            String seconds = elapsed.replaceFirst("[.][0-9]", "");
            if (!still.contains(seconds)) {
                still.add(seconds);
            }
            return still.size() > 4;
        });
    }

    String amount() {
        return JourneyWindow.text(robot, RunIds.AMOUNT);
    }

    /** Tries the rejected rows again, until it is told what came of it. */
    void retryRejects() {
        hand.press(RunIds.REJECTS_RETRY);
        window.waiting().until("it is told what came of it", () -> !JourneyWindow.text(robot, RunIds.REJECTS_RETRIED)
                .isEmpty());
    }

    void showProof() {
        hand.press(RunIds.PROOF);
    }

    /** Until some rows, and not all, are in. */
    void awaitHalfWay() {
        window.waiting().until("it is half way", () -> percent().matches("[1-9][0-9]? %"));
    }

    /** Until rows come in. */
    void awaitRows() {
        window.waiting().until("rows come in", () -> amount().matches("[1-9].* of .*"));
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
