package dev.partbridge.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Where the user put the dividers between panes, as parts of the whole from 0 to 1. */
public interface Dividers {
    /** Where it was put; else where it stands at first. */
    double of(String name, double first);

    void keep(String name, double place);

    /** They are forgotten with the window. */
    static Dividers forgetful() {
        Map<String, Double> places = new HashMap<>();
        return new Dividers() {
            @Override
            public double of(String name, double first) {
                return places.getOrDefault(name, first);
            }

            @Override
            public void keep(String name, double place) {
                places.put(name, place);
            }
        };
    }

    /** Keeps where the user puts the one divider of these panes; what resizing the window does to it is not kept. */
    default void watch(SplitPane panes, String name) {
        panes.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            boolean own = event.getTarget() instanceof Node node
                    && (isDividerOf(node, panes) || isDividerOf(node.getParent(), panes));
            if (own && panes.getDividerPositions().length == 1) {
                keep(name, panes.getDividerPositions()[0]);
            }
        });
    }

    private static boolean isDividerOf(@org.jspecify.annotations.Nullable Node node, SplitPane panes) {
        return node != null && node.getStyleClass().contains("split-pane-divider") && node.getParent() == panes;
    }
}
