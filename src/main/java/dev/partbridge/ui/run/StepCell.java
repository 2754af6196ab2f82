package dev.partbridge.ui.run;

import dev.partbridge.ui.control.KeptGraphic;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/** A cell that keeps its nodes and fills them anew. */
abstract class StepCell extends TableCell<StepRow, StepFacts> {
    StepCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected final void updateItem(StepFacts step, boolean empty) {
        super.updateItem(step, empty);
        setText(null);
        if (empty || step == null) {
            KeptGraphic.hide(this);
        } else {
            KeptGraphic.show(this, show(step));
        }
    }

    abstract Node show(StepFacts step);
}
