package dev.partbridge.ui.code;

import java.net.URL;

/** Style sheets that belong to one view alone and lie beside it. */
public final class Sheets {
    private Sheets() {}

    /** The sheet {@code name.css} beside the class. */
    public static String of(Class<?> view, String name) {
        URL url = view.getResource(name + ".css");
        if (url == null) {
            throw new IllegalStateException("style sheet " + name + " is missing from the program");
        }
        return url.toExternalForm();
    }
}
