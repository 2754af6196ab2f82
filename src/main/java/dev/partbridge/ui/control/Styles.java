package dev.partbridge.ui.control;

import java.util.List;
import javafx.scene.Node;

/** Style classes that change. */
public final class Styles {
    private Styles() {}

    /**
     * Gives a node some style classes out of a set of which it may have no others. Where it has them nothing is changed:
     * each change has the style sheets looked through for the node and all that is in it. When they change during layout,
     * as in an update of a cell, the toolkit takes all style from the node and paints it so once: it is styled at once.
     */
    public static void only(Node node, List<String> among, String... wanted) {
        List<String> now = node.getStyleClass().stream().filter(among::contains).toList();
        List<String> then = List.of(wanted);
        if (!now.equals(then)) {
            node.getStyleClass().removeAll(among);
            node.getStyleClass().addAll(then);
            node.applyCss();
        }
    }
}
