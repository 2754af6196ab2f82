package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The line's verdict, and beside one that failed what looks for the rows of its table. */
final class ResultCell extends LineCell {
    private final Label pass = ResultChip.of(true);
    private final Button find;
    private final HBox fail;
    private final Tooltip tooltip = new Tooltip();

    /** @param turn to the rows that are found */
    ResultCell(DifferencesViewModel rows, Runnable turn) {
        super("t-body", line -> "", line -> "c-1");
        find = Buttons.icon(ValidateIds.FIND_LINE, "", "mdi2t-table-search", () -> find(rows, turn), "sm");
        // by keyboard the line is chosen, and the command given
        find.setFocusTraversable(false);
        find.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !rows.refusalProperty().getValue().isEmpty(), rows.refusalProperty()));
        find.setTooltip(tooltip);
        fail = Boxes.row(4, ResultChip.of(false), find);
    }

    private void find(DifferencesViewModel rows, Runnable turn) {
        turn.run();
        rows.find(getItem().of());
    }

    @Override
    Node show(ProofLine line) {
        if (line.passed()) {
            return pass;
        }
        String what = Texts.of("differences.find.line", line.of());
        tooltip.setText(what);
        find.setAccessibleText(what);
        return fail;
    }
}
