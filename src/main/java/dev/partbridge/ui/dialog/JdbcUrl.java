package dev.partbridge.ui.dialog;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.ui.control.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether texts can be the URL of a PostgreSQL database, and the command that prints its password. */
final class JdbcUrl {
    private static final Pattern FORM = Pattern.compile("jdbc:postgresql://[^/?#\\s]+/[^/?#\\s]+(\\?[^\\s#]*)?");

    private JdbcUrl() {}

    /** What is wrong with it, in one sentence; empty when nothing is. */
    static String trouble(String url, String command) {
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            return Texts.of("url.password");
        }
        if (!FORM.matcher(url.strip()).matches()) {
            return Texts.of("url.form");
        }
        try {
            target(url, command);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static Target.Url target(String url, String command) {
        return new Target.Url(
                url.strip(), Optional.of(command).filter(c -> !c.isBlank()).map(PasswordCommand::parse));
    }
}
