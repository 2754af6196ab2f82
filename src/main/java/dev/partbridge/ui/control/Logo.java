package dev.partbridge.ui.control;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** The bridge. */
public final class Logo {
    private static final String BRIDGE =
            "M4 16 C4 8.5 9 5 14 5 C19 5 24 8.5 24 16 M4 12 V22 M9 7.6 V22 M14 5.5 V22 M19 7.6 V22 M24 12 V22 M2 22 H26";

    private Logo() {}

    /** The logo in a square of this size in px. */
    public static StackPane of(double size) {
        SVGPath bridge = new SVGPath();
        bridge.setContent(BRIDGE);
        bridge.getStyleClass().add("logo-line");
        double scale = size / 40 * 0.95;
        bridge.setScaleX(scale);
        bridge.setScaleY(scale);
        StackPane logo = new StackPane(bridge);
        logo.getStyleClass().add("logo");
        logo.setStyle("-fx-background-radius:" + size / 4.5 + ";");
        logo.setMinSize(size, size);
        logo.setMaxSize(size, size);
        return logo;
    }
}
