package dev.partbridge.ui;

import dev.partbridge.ui.control.Logo;
import dev.partbridge.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** The window's icon, drawn from the logo. */
final class WindowIcon {
    private WindowIcon() {}

    static Image draw() {
        StackPane logo = Logo.of(64);
        Scene scene = new Scene(logo, Color.TRANSPARENT);
        scene.getStylesheets().setAll(Theme.LIGHT.sheets());
        logo.applyCss();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return logo.snapshot(clear, null);
    }
}
