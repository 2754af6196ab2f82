package dev.partbridge.ui.dialog;

import dev.partbridge.ui.theme.ThemeChoice;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/**
 * What a user wants of every window; each value holds at once and is kept for the next start.
 *
 * @param theme light, dark or as the desktop
 * @param signer the name proposed on sign-offs; empty until one was given
 * @param forgetLayout dividers, sizes and columns are as at the first start from the next one on
 */
public record Preferences(ObjectProperty<ThemeChoice> theme, StringProperty signer, Runnable forgetLayout) {}
