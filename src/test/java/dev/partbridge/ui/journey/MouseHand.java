package dev.partbridge.ui.journey;

import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** Clicks; types only what is text. */
final class MouseHand implements Hand {
    private final FxRobot robot;
    private final Waiting waiting;

    MouseHand(FxRobot robot, Waiting waiting) {
        this.robot = robot;
        this.waiting = waiting;
    }

    @Override
    public void press(String id) {
        waiting.until(id + " can be clicked", () -> robot.lookup("#" + id)
                .tryQuery()
                .map(n -> !n.isDisabled() && n.isVisible())
                .orElse(false));
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void command(String id, String keys) {
        press(id);
    }

    @Override
    public void turn(String segments, int now, int wanted) {
        press(segments + "-" + wanted);
    }

    @Override
    public void fill(String id, String text) {
        robot.clickOn("#" + id);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void choose(String list, String line, Callable<Boolean> chosen) {
        Node lines = robot.lookup("#" + list).query();
        // a cell that is empty keeps what it showed, out of sight
        robot.clickOn(
                robot.from(lines).lookup(line).match(NodeQueryUtils.isVisible()).<Node>query());
        waiting.until(line + " is chosen", chosen);
    }
}
