package dev.partbridge.ui.journey;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;

/** What of a window is beyond its edges, where nobody can scroll to it. */
final class Edges {
    private Edges() {}

    /** The shown buttons and fields that are cut off, by id and place. */
    static List<String> beyond(Scene scene) {
        List<String> beyond = new ArrayList<>();
        look(scene.getRoot(), scene.getWidth(), beyond);
        return beyond;
    }

    private static void look(Node node, double width, List<String> beyond) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof VirtualFlow) {
            return;
        }
        if (node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextInputControl) {
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -1 || place.getMaxX() > width + 1) {
                beyond.add("#" + node.getId() + " from " + place.getMinX() + " to " + place.getMaxX());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, width, beyond));
        }
    }
}
