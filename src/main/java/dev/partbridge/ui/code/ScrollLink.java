package dev.partbridge.ui.code;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Two panes that scroll together. The one that the mouse or the keys are used in leads; the other is set after the pulse,
 * because what is set inside the listener is lost now and then, and two bound positions overshoot.
 */
public final class ScrollLink {
    private static final List<EventType<? extends Event>> SIGNS =
            List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL, KeyEvent.KEY_PRESSED);

    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanBinding wide;
    private Optional<CodePane> leader = Optional.empty();

    public ScrollLink(CodePane one, CodePane other) {
        follow(one, other);
        follow(other, one);
        // with a bar below on one side alone its last lines would stand beside others
        wide = one.wide().or(other.wide());
        // once shown it stays as long as the text does: it may hide the very line that it is shown for
        wide.addListener((observed, before, now) -> {
            if (now) {
                bars(one, other, true);
            }
        });
        one.linesProperty().addListener((observed, before, now) -> bars(one, other, wide.get()));
        other.linesProperty().addListener((observed, before, now) -> bars(one, other, wide.get()));
        bars(one, other, wide.get());
    }

    /** Whether they scroll together. */
    public BooleanProperty onProperty() {
        return on;
    }

    private static void bars(CodePane one, CodePane other, boolean shown) {
        one.showBar(shown);
        other.showBar(shown);
    }

    /** What this pane shows next the other shows too, as after a jump that neither mouse nor keys made in it. */
    public void lead(CodePane pane) {
        leader = Optional.of(pane);
    }

    private void follow(CodePane from, CodePane to) {
        for (EventType<? extends Event> sign : SIGNS) {
            from.addEventFilter(sign, event -> lead(from));
        }
        from.scrollYProperty().addListener((observed, before, now) -> {
            if (on.get() && leader.orElse(from).equals(from)) {
                Platform.runLater(() -> to.scrollTo(from.scrollYProperty().getValue()));
            }
        });
    }
}
