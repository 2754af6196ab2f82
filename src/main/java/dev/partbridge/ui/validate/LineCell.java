package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.KeptGraphic;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;

/** One text of a line; red where it speaks of rows that are missing or too many. */
class LineCell extends TreeTableCell<ProofLine, ProofLine> {
    private static final List<String> COLOURS = List.of("c-err", "c-warn", "c-2", "c-3", "c-1");

    private final Function<ProofLine, String> text;
    private final Function<ProofLine, String> colour;
    private final Label label;
    private final Tooltip tooltip = new Tooltip();

    /** @param style {@code t-num} stands to the right */
    LineCell(String style, Function<ProofLine, String> text, Function<ProofLine, String> colour) {
        this.text = text;
        this.colour = colour;
        label = Labels.of("", style);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        if (style.equals("t-num")) {
            getStyleClass().add("num");
        }
    }

    @Override
    protected final void updateItem(ProofLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            KeptGraphic.hide(this);
        } else {
            KeptGraphic.show(this, show(line));
        }
    }

    /** The cell's node, filled. */
    Node show(ProofLine line) {
        label.setText(text.apply(line));
        Styles.only(label, COLOURS, colour.apply(line));
        tooltip.setText(label.getText());
        label.setTooltip(label.getText().isEmpty() ? null : tooltip);
        return label;
    }
}
