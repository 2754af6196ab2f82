package dev.partbridge.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that give way, stand firm, or wrap. */
public final class Labels {
    private Labels() {}

    /** May be shortened to nothing. */
    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /** Never shortened. */
    public static Label firm(String text, String... styles) {
        Label label = of(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Wrapped to as many lines as it takes. */
    public static Label wrapped(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A chip; the icon is left out when its code is empty. */
    public static Label chip(String text, String icon, String... styles) {
        Label chip = firm(text, "chip");
        chip.getStyleClass().addAll(styles);
        if (icon.isEmpty()) {
            chip.getStyleClass().add("bare");
        } else {
            chip.setGraphic(Icons.of(icon, 12));
        }
        return chip;
    }
}
