package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A strategy as a chip; on PostgreSQL's side the leaf's name for a partition. */
final class StrategyCell extends FactsCell {
    private final Function<ChainFacts, String> strategy;
    private final String style;
    private final Label leaf = Labels.of("", "t-mono", "c-2", "small");
    private final Region none = new Region();

    private StrategyCell(Function<ChainFacts, String> strategy, String style) {
        this.strategy = strategy;
        this.style = style;
        // Generated names differ at their ends.
        leaf.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(leaf.textProperty());
        leaf.setTooltip(tooltip);
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
        if (text.isEmpty()) {
            return none;
        }
        if (facts.kind() == ChainFacts.Kind.PARTITION) {
            leaf.setText(text);
            return leaf;
        }
        return Labels.chip(text, Icons.strategy(text), style);
    }
}
