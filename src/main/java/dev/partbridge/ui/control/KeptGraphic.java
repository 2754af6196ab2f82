package dev.partbridge.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/**
 * The node of a cell, which stays in it while the cell is empty. The toolkit makes all cells of a list empty and full
 * again whenever the number of its lines changes; of a node that is taken out and put in again the style sheets are
 * looked through anew, and for all that is in it.
 */
public final class KeptGraphic {
    private KeptGraphic() {}

    /** Shows the node in the cell. */
    public static void show(Labeled cell, Node node) {
        node.setVisible(true);
        cell.setGraphic(node);
    }

    /** Has the cell look empty; what is out of sight is not read aloud either. */
    public static void hide(Labeled cell) {
        Node node = cell.getGraphic();
        if (node != null) {
            node.setVisible(false);
        }
    }
}
