package dev.partbridge.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;

/** Light or dark: a base sheet, a palette and the one sheet of structure that both share. */
public enum Theme {
    LIGHT,
    DARK;

    /** The sheets of a scene in this theme, the palette first. */
    public List<String> sheets() {
        return List.of(sheet("tokens-" + name().toLowerCase(Locale.ROOT)), sheet("app"));
    }

    /** The base sheet, set for the whole program. */
    String base() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name + ".css");
        if (url == null) {
            throw new IllegalStateException("style sheet " + name + " is missing from the program");
        }
        return url.toExternalForm();
    }
}
