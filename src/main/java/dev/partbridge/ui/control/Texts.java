package dev.partbridge.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words, from {@code texts.properties}. Keys are literals at the call, so that a test can check them. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.partbridge.ui.texts", Locale.ROOT);

    private Texts() {}

    /**
     * The text, with {@code {0}}, {@code {1}} filled in; a number may be given as text, already formatted, or bare
     * where the text has a form for one and one for many.
     */
    public static String of(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
    }
}
