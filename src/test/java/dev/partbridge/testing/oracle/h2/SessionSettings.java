package dev.partbridge.testing.oracle.h2;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ALTER SESSION SET with its one or many settings. */
final class SessionSettings {
    private static final Pattern START = Pattern.compile("\\s*ALTER\\s+SESSION\\s+SET\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING =
            Pattern.compile("(\"?[\\w$]+\"?)\\s*=\\s*('(?:[^']|'')*'|\"[^\"]*\"|[^\\s,]+)\\s*,?\\s*");

    private SessionSettings() {}

    /** Values by upper-case name, as the dictionary would hold them; null when the text is something else. */
    static @Nullable Map<String, String> read(String sql) {
        Matcher start = START.matcher(sql);
        if (!start.lookingAt()) {
            return null;
        }
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher setting = SETTING.matcher(sql);
        int at = start.end();
        while (at < sql.length()) {
            setting.region(at, sql.length());
            if (!setting.lookingAt()) {
                return null;
            }
            settings.put(setting.group(1).toUpperCase(Locale.ROOT), value(setting.group(2)));
            at = setting.end();
        }
        return settings;
    }

    private static String value(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text.toUpperCase(Locale.ROOT);
    }
}
