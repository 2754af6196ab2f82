package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A strategy as a chip, whose nodes are kept. */
final class StrategyChip {
    private final FontIcon icon = Icons.of(Icons.strategy(""), 12);
    private final Label chip;
    private String shown = "";
    private boolean bare;

    /** @param style of the side it stands on */
    StrategyChip(String style) {
        chip = Labels.firm("", "chip", style);
        chip.setGraphic(icon);
    }

    Label node() {
        return chip;
    }

    /** @param alone with its icon; a part of a composite strategy has none */
    void show(String strategy, boolean alone) {
        if (!strategy.equals(shown)) {
            shown = strategy;
            chip.setText(strategy);
            icon.setIconLiteral(Icons.strategy(strategy));
        }
        if (bare == alone) {
            bare = !alone;
            chip.setGraphic(alone ? icon : null);
            if (bare) {
                chip.getStyleClass().add("bare");
            } else {
                chip.getStyleClass().remove("bare");
            }
        }
    }
}
