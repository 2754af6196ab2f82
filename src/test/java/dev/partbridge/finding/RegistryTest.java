package dev.partbridge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry lists each code and rule that the program names, once, and no other. */
class RegistryTest {
    private static final Path FILE = Path.of("src/main/resources/dev/partbridge/finding/registry.txt");
    private static final Pattern CODE = Pattern.compile("\"(PB-[A-Z]+-\\d+)\"");
    private static final Pattern RULE = Pattern.compile("String ID = \"([a-z-]+)\"");

    @Test
    void listsTheCodesThatAreUsed() throws IOException {
        assertThat(Registry.get().codes().stream().map(FindingCode::code))
                .containsExactlyInAnyOrderElementsOf(used(CODE));
    }

    @Test
    void listsTheRulesThatAreUsed() throws IOException {
        assertThat(Registry.get().rules().stream().map(RuleChoices::id))
                .containsExactlyInAnyOrderElementsOf(used(RULE));
        assertThat(Registry.get().rules())
                .allSatisfy(rule -> assertThat(rule.choices()).as(rule.id()).hasSizeGreaterThan(1));
    }

    @Test
    void namesRulesThatThereAreBehindItsCodes() throws IOException {
        assertThat(Registry.get().codes().stream().flatMap(c -> c.rule().stream()))
                .isSubsetOf(used(RULE))
                .contains("landing");
    }

    @Test
    void listsEachOnce() throws IOException {
        List<String> names = Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("PB-") || line.startsWith("rule "))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static Set<String> used(Pattern pattern) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(m -> used.add(m.group(1)));
            }
        }
        return used;
    }
}
