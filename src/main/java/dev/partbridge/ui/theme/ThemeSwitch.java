package dev.partbridge.ui.theme;

import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Dresses scenes in the theme of the moment. */
public final class ThemeSwitch {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);

    public ThemeSwitch(Theme first) {
        Fonts.load();
        show(first);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public void toggle() {
        show(theme.get().other());
    }

    public void show(Theme wanted) {
        Application.setUserAgentStylesheet(wanted.base());
        theme.set(wanted);
    }

    /** From now on the scene follows the theme. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(theme.get().sheets());
        theme.addListener((observed, before, now) -> scene.getStylesheets().setAll(now.sheets()));
    }
}
