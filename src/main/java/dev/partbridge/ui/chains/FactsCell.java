package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.KeptGraphic;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeTableCell;

/** A cell that keeps its nodes and fills them anew. */
abstract class FactsCell extends TreeTableCell<ChainNode, ChainFacts> {
    FactsCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected final void updateItem(ChainFacts facts, boolean empty) {
        super.updateItem(facts, empty);
        setText(null);
        if (empty || facts == null) {
            KeptGraphic.hide(this);
            clear();
        } else {
            KeptGraphic.show(this, show(facts));
        }
    }

    /** What must not stay in an empty cell. */
    void clear() {}

    /** Fills the cell's nodes; makes none. */
    abstract Node show(ChainFacts facts);

    /** Takes a node of the cell in or out of sight, without room where it is out. */
    static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
