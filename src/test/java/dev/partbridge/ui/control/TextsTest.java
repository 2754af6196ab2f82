package dev.partbridge.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern USE = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"(\\s*,)?");
    private static final Path BUNDLE = Path.of("src/main/resources/dev/partbridge/ui/texts.properties");

    @Test
    void everyKeyUsedIsThereAndEveryKeyThereIsUsed() throws IOException {
        assertThat(new TreeSet<>(keys()))
                .isEqualTo(new TreeSet<>(uses().stream().map(u -> u.group(1)).toList()));
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void placeholdersStandWhereArgumentsAreGiven() throws IOException {
        for (MatchResult use : uses()) {
            boolean arguments = use.group(2) != null;
            assertThat(Texts.of(use.group(1)).contains("{0")).as(use.group(1)).isEqualTo(arguments);
        }
    }

    /** MessageFormat takes a straight apostrophe for a quote. */
    @Test
    void noTextHoldsAStraightApostrophe() throws IOException {
        assertThat(Files.readString(BUNDLE).lines().filter(l -> !l.startsWith("#") && l.contains("'")))
                .isEmpty();
    }

    @Test
    void tellsOneFromMany() {
        assertThat(Texts.of("chains.more", 1)).isEqualTo("1 more partition");
        assertThat(Texts.of("chains.more", 99_999)).isEqualTo("99,999 more partitions");
    }

    private static List<String> keys() throws IOException {
        return Files.readString(BUNDLE)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('=')))
                .toList();
    }

    private static List<MatchResult> uses() throws IOException {
        List<MatchResult> uses = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/partbridge/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                uses.addAll(USE.matcher(Files.readString(file)).results().toList());
            }
        }
        return uses;
    }
}
