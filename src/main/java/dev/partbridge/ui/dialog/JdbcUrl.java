package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text can be the URL of a PostgreSQL database. */
final class JdbcUrl {
    private static final Pattern FORM = Pattern.compile("jdbc:postgresql://[^/?#\\s]+/[^/?#\\s]+(\\?[^\\s#]*)?");

    private JdbcUrl() {}

    /** What is wrong with it, in one sentence; empty when nothing is. */
    static String trouble(String url) {
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            return Texts.of("url.password");
        }
        return FORM.matcher(url.strip()).matches() ? "" : Texts.of("url.form");
    }
}
