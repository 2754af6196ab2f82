package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A strategy as a chip, a composite one as two; on PostgreSQL's side the leaf's name for a partition. */
final class StrategyCell extends FactsCell {
    private final Function<ChainFacts, String> strategy;
    private final Label leaf = Labels.of("", "t-mono", "c-2", "small");
    private final StrategyChip first;
    private final StrategyChip second;
    private final Node between = Icons.of("mdi2c-chevron-right", 12, "i-3");
    private final HBox row;

    private StrategyCell(Function<ChainFacts, String> strategy, String style) {
        this.strategy = strategy;
        first = new StrategyChip(style);
        second = new StrategyChip(style);
        // Generated names differ at their ends.
        leaf.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(leaf.textProperty());
        leaf.setTooltip(tooltip);
        row = Boxes.row(4, leaf, first.node(), between, second.node());
    }

    static StrategyCell oracle() {
        return new StrategyCell(ChainFacts::strategy, "source");
    }

    static StrategyCell postgres() {
        return new StrategyCell(ChainFacts::target, "pg");
    }

    @Override
    Node show(ChainFacts facts) {
        String text = strategy.apply(facts);
        boolean name = facts.kind() == ChainFacts.Kind.PARTITION;
        boolean chip = !name && !text.isEmpty();
        int dash = chip ? text.indexOf('-') : -1;
        shown(leaf, name);
        shown(first.node(), chip);
        shown(between, dash > 0);
        shown(second.node(), dash > 0);
        if (name) {
            leaf.setText(text);
        } else if (chip) {
            first.show(dash > 0 ? text.substring(0, dash) : text, dash < 0);
            if (dash > 0) {
                second.show(text.substring(dash + 1), false);
            }
        }
        return row;
    }
}
