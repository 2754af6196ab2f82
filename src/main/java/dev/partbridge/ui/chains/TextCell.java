package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Labels;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** One text; a numeric one keeps to the right. */
final class TextCell extends FactsCell {
    private final Function<ChainFacts, String> text;
    private final Label label;
    /** Whether it is secondary in tables' rows as well. */
    private final boolean always;

    TextCell(Function<ChainFacts, String> text, String... styles) {
        this.text = text;
        label = Labels.of("", styles);
        always = label.getStyleClass().contains("c-2");
        if (List.of(styles).contains("t-num")) {
            getStyleClass().add("num");
        } else {
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(label.textProperty());
            label.setTooltip(tooltip);
        }
    }

    @Override
    Node show(ChainFacts facts) {
        label.setText(text.apply(facts));
        boolean quiet = facts.kind() == ChainFacts.Kind.PARTITION || always;
        if (quiet != label.getStyleClass().contains("c-2")) {
            if (quiet) {
                label.getStyleClass().add("c-2");
            } else {
                label.getStyleClass().remove("c-2");
            }
        }
        return label;
    }
}
