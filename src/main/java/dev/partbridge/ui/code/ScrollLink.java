package dev.partbridge.ui.code;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Two panes that scroll together. The one under the mouse or with the focus leads; the other is set after the pulse,
 * because what is set inside the listener is lost now and then, and two bound positions overshoot.
 */
public final class ScrollLink {
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanBinding wide;
    private Optional<CodeArea> leader = Optional.empty();

    public ScrollLink(CodePane one, CodePane other) {
        follow(one.area(), other.area());
        follow(other.area(), one.area());
        // with a bar below on one side alone its last lines would stand beside others
        wide = one.wide().or(other.wide());
        wide.addListener((observed, before, now) -> bars(one, other, now));
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

    private void follow(CodeArea from, CodeArea to) {
        from.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> leader = Optional.of(from));
        from.focusedProperty().addListener((observed, before, now) -> {
            if (now) {
                leader = Optional.of(from);
            }
        });
        from.estimatedScrollYProperty().addListener((observed, before, now) -> {
            if (on.get() && leader.equals(Optional.of(from))) {
                Platform.runLater(() -> to.scrollYToPixel(from.getEstimatedScrollY()));
            }
        });
    }
}
