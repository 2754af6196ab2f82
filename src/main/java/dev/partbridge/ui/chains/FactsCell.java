package dev.partbridge.ui.chains;

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
        setGraphic(empty || facts == null ? null : show(facts));
    }

    abstract Node show(ChainFacts facts);
}
