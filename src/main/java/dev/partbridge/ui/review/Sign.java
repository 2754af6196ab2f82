package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Icons;
import javafx.scene.layout.StackPane;

/** The signs of differences: round ones between the texts, square ones in the legend. */
final class Sign {
    private Sign() {}

    static StackPane round(DiffKind kind) {
        StackPane sign = new StackPane(Icons.of(kind.icon(), 12, kind.iconStyle()));
        sign.getStyleClass().add("glyph");
        return sign;
    }

    static StackPane square(DiffKind kind) {
        StackPane sign = new StackPane(Icons.of(kind.icon(), 12, kind.iconStyle()));
        sign.getStyleClass().addAll("legend-sign", kind.style());
        return sign;
    }
}
