package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;

/** Scripts cut, doubled and sprinkled at random: reading them always ends, with findings and never with an error. */
class MutatedScriptsTest {
    private static final List<String> SPRINKLE = List.of(
            "'",
            "\"",
            "(",
            ")",
            ";",
            "/*",
            "*/",
            "--",
            "\n/\n",
            "q'[",
            "\0",
            "&",
            "&&x",
            ",",
            " partition by ",
            " values ",
            "1e999999999",
            "99999999999999999999",
            " date '2020-13-01' ",
            "\n@x\n",
            "\nREM -\n",
            "begin\n",
            " not null ",
            "\uD83D\uDE00",
            " case ",
            " constraint ",
            " default ",
            ".",
            "@",
            "-",
            " to_date('x', 'YYYY', '",
            " using index ",
            "\r",
            " interval ");

    private final List<String> scripts = scripts();

    static List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        for (String folder :
                List.of("assets/sample/ddl", "src/test/resources/script", "src/test/resources/script/alter")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".sql"))
                        .sorted()
                        .toList()) {
                    scripts.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return scripts;
    }

    @Property(tries = 1500)
    void readingEnds(@ForAll long seed) {
        Random random = new Random(seed);
        String script = mutate(scripts.get(random.nextInt(scripts.size())), random);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThatCode(() -> ModelDump.of(ReadText.of(script)))
                        .as("seed %d", seed)
                        .doesNotThrowAnyException());
    }

    @Property(tries = 300)
    void theNextStatementIsReadAfterABrokenOne(@ForAll long seed) {
        Random random = new Random(seed);
        String broken = "create table broken (a number default 'x', b date)";
        int cut = random.nextInt(20, broken.length());
        String sprinkled =
                List.of("'", "(", ")", "\"", ",", "?", "'';", " q'[", "/* ").get(random.nextInt(9));
        String script = broken.substring(0, cut) + sprinkled + broken.substring(cut)
                + ";\ncreate table next_one (a number, c varchar2(3) default 'it''s');\n"
                + "comment on table next_one is 'here';\n";
        ScriptModel read = ReadText.of(script);
        assertThat(read.model().tables().stream()
                        .map(t -> t.name().toString() + t.comment().orElse("")))
                .as(script)
                .contains("NEXT_ONEhere");
    }

    static String mutate(String script, Random random) {
        StringBuilder text = new StringBuilder(script);
        for (int i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            int length = Math.min(random.nextInt(40), text.length() - at);
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, text.substring(at, at + length));
                case 2 -> text.setLength(at);
                case 3 -> text.setCharAt(at, (char) random.nextInt(32, 127));
                default -> text.insert(at, SPRINKLE.get(random.nextInt(SPRINKLE.size())));
            }
        }
        return text.toString();
    }
}
