package dev.partbridge.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2: 4.5 to 1 for text, 3 to 1 for what is no text. */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("-pb-([\\w-]+):\\s*(#[0-9a-f]{6}|rgba\\([^)]*\\))");
    private static final List<String> TEXTS =
            List.of("text", "text-2", "text-3", "accent-text", "oracle", "pg", "ok", "warn", "err", "info");
    private static final List<String> GROUNDS = List.of("app", "panel", "sunken", "hover", "selected");
    private static final List<String> CODE = List.of("kw", "type", "str", "num", "com", "id", "fn");
    private static final List<String> CODE_GROUNDS = List.of(
            "panel",
            "diff-chg",
            "diff-add",
            "diff-del",
            "diff-warn",
            "diff-chg-word",
            "diff-add-word",
            "diff-warn-word",
            "diff-del-word");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextCanBeReadOnEveryGround(String theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> weak = new ArrayList<>();
        TEXTS.forEach(t -> GROUNDS.forEach(g -> check(tokens, t, g, 4.5, weak)));
        CODE.forEach(c -> CODE_GROUNDS.forEach(g -> check(tokens, "code-" + c, g, 4.5, weak)));
        for (String side : List.of("oracle", "pg", "ok", "warn", "err", "info")) {
            check(tokens, side, side + "-soft", 4.5, weak);
        }
        check(tokens, "on-accent", "accent", 4.5, weak);
        check(tokens, "accent-text", "accent-soft", 4.5, weak);
        check(tokens, "text-2", "track", 4.5, weak);
        for (String shape : List.of("ok-solid", "err-solid", "warn-solid", "accent", "control", "focus")) {
            check(tokens, shape, "panel", 3, weak);
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void bothThemesDefineTheSameTokens() throws IOException {
        assertThat(tokens("dark").keySet()).isEqualTo(tokens("light").keySet());
    }

    @Test
    void theSheetUsesOnlyTokensThatAreDefined() throws IOException {
        Matcher used = Pattern.compile("-pb-([\\w-]+)").matcher(read("app"));
        assertThat(used.results().map(r -> r.group(1)).distinct())
                .isSubsetOf(tokens("light").keySet());
    }

    private static void check(
            Map<String, String> tokens, String front, String ground, double least, List<String> weak) {
        double a = luminance(tokens.getOrDefault(front, "missing"));
        double b = luminance(tokens.getOrDefault(ground, "missing"));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < least) {
            weak.add(front + " on " + ground + ": " + contrast);
        }
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        TOKEN.matcher(read("tokens-" + theme)).results().forEach(m -> tokens.put(m.group(1), m.group(2)));
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        return Files.readString(Path.of("src/main/resources/dev/partbridge/ui/theme", sheet + ".css"));
    }
}
