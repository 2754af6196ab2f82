package dev.partbridge.ui.theme;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Dresses scenes in the theme of the moment. */
public final class ThemeSwitch {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ObjectProperty<ThemeChoice> choice;
    private Theme system;

    /** Always this theme, until another one is chosen. */
    public ThemeSwitch(Theme first) {
        this(first == Theme.LIGHT ? ThemeChoice.LIGHT : ThemeChoice.DARK, first);
    }

    /** @param system the desktop's theme as it was known last */
    public ThemeSwitch(ThemeChoice choice, Theme system) {
        Fonts.load();
        this.choice = new SimpleObjectProperty<>(choice);
        this.system = system;
        this.choice.addListener((observed, before, now) -> follow());
        follow();
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** What the user wants. */
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /** The other one from now on, whatever the desktop has. */
    public void toggle() {
        show(theme.get().other());
    }

    /** This one from now on, whatever the desktop has. */
    public void show(Theme wanted) {
        choice.set(wanted == Theme.LIGHT ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** The desktop has this one. */
    public void system(Theme now) {
        system = now;
        follow();
    }

    /** From now on the scene follows the theme. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(theme.get().sheets());
        theme.addListener((observed, before, now) -> scene.getStylesheets().setAll(now.sheets()));
    }

    private void follow() {
        Theme wanted =
                switch (choice.get()) {
                    case SYSTEM -> system;
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                };
        Application.setUserAgentStylesheet(wanted.base());
        theme.set(wanted);
    }
}
