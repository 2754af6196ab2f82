package dev.partbridge.ui.shell;

import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Does something every two seconds while a node's window is open. Not by an animation: while one runs the toolkit draws
 * sixty times a second, and a running one keeps a closed window, with all it shows, in memory.
 */
final class Ticking {
    private static final long PERIOD_MS = 2_000;

    private final Runnable tick;
    private Optional<Timer> timer = Optional.empty();

    private Ticking(Runnable tick) {
        this.tick = tick;
    }

    /** @param tick done on the window's thread */
    static void whileShown(Node node, Runnable tick) {
        Ticking ticking = new Ticking(tick);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(ticking::shown);
    }

    private void shown(boolean now) {
        timer.ifPresent(Timer::cancel);
        timer = Optional.empty();
        if (now) {
            Timer clock = new Timer("partbridge-clock", true);
            clock.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            Platform.runLater(tick);
                        }
                    },
                    PERIOD_MS,
                    PERIOD_MS);
            timer = Optional.of(clock);
        }
    }
}
