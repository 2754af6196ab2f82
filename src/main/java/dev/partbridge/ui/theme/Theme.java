package dev.partbridge.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Light or dark: a base sheet, a palette and the sheets of structure that both share. */
public enum Theme {
    LIGHT,
    DARK;

    /**
     * What single views have of their own. They stand at the scene all the same: below a parent with sheets of its own the
     * toolkit shares no styles with what is outside, but works out all of them anew, and again whenever the view comes back.
     */
    private static final List<String> OF_VIEWS = List.of("code", "review", "run", "validate");

    /** The sheets of a scene in this theme, the palette first. */
    public List<String> sheets() {
        return Stream.concat(Stream.of("tokens-" + name().toLowerCase(Locale.ROOT), "app"), OF_VIEWS.stream())
                .map(Theme::sheet)
                .toList();
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
