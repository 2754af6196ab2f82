package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Keys alone: Tab to where it is to be done, and there must be a ring to see where that is. */
final class KeyboardHand implements Hand {
    private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");
    /** The toolkit hands a spinner the focus of its editor, and says so by another name; our sheet draws a ring for it. */
    private static final PseudoClass SPINNER_RING = PseudoClass.getPseudoClass("contains-focus");

    private static final int FURTHEST = 120;

    private final FxRobot robot;
    private final Waiting waiting;

    KeyboardHand(FxRobot robot, Waiting waiting) {
        this.robot = robot;
        this.waiting = waiting;
    }

    @Override
    public void press(String id) {
        goTo(id);
        type(KeyCode.SPACE);
    }

    @Override
    public void command(String id, String keys) {
        robot.push((KeyCodeCombination) KeyCombination.valueOf(keys));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void turn(String segments, int now, int wanted) {
        goTo(segments + "-" + now);
        for (int i = now; i < wanted; i++) {
            type(KeyCode.RIGHT);
        }
    }

    @Override
    public void fill(String id, String text) {
        goTo(id);
        robot.push((KeyCodeCombination) KeyCombination.valueOf("Shortcut+A"));
        // unless told the robot writes into the window that was first, even under a dialog
        window().ifPresent(robot::targetWindow);
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void choose(String list, String line, Callable<Boolean> chosen) {
        goTo(list);
        type(KeyCode.HOME);
        for (int i = 0; i < FURTHEST && !waiting.ask(chosen); i++) {
            type(KeyCode.DOWN);
        }
        assertThat(waiting.ask(chosen))
                .as(line + " was reached with the arrow keys")
                .isTrue();
    }

    /** Tabs from where the focus is; fails when the way does not lead there, or is lost on it. */
    private void goTo(String id) {
        waiting.until(id + " can be used", () -> robot.lookup("#" + id)
                .tryQuery()
                .map(n -> !n.isDisabled())
                .orElse(false));
        List<String> way = new ArrayList<>();
        while (!focus().map(Node::getId).equals(Optional.of(id))) {
            type(KeyCode.TAB);
            way.add(focus().map(KeyboardHand::name).orElse("nothing"));
            assertThat(way.size()).as("the way to " + id + " by Tab: " + way).isLessThan(FURTHEST);
        }
        Node there = focus().orElseThrow();
        if (!way.isEmpty()) {
            assertThat(there.getPseudoClassStates()).as("the ring of " + id).containsAnyOf(RING, SPINNER_RING);
        }
    }

    private void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<Node> focus() {
        return window().flatMap(w -> Optional.ofNullable(w.getScene().getFocusOwner()));
    }

    private static Optional<Window> window() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                // a dialog stands over its owner, which the headless platform takes for focused too
                .reduce((below, above) -> above);
    }

    private static String name(Node node) {
        boolean named = node instanceof Control && node.getId() != null;
        return named ? node.getId() : node.getClass().getSimpleName();
    }
}
