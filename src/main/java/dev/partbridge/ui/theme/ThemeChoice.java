package dev.partbridge.ui.theme;

/** What the user wants to look at: one theme, or whatever the desktop has. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
