package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command says of itself; with {@code -Dgolden.write=true} the files are written anew, to be looked at. */
class HelpTest {
    private static final Path FOLDER = Path.of("src/test/resources/cli");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partbridge",
                "sample",
                "serve",
                "inspect",
                "assess",
                "convert",
                "migrate",
                "validate",
                "compare",
                "rejects",
                "status",
                "undo",
                "explain"
            })
    void isAsKept(String command) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = command.equals("partbridge") ? new String[] {"--help"} : new String[] {command, "--help"};
        int exit = run(out, err, arguments);
        Path file = FOLDER.resolve(command + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, out.toString(), StandardCharsets.UTF_8);
        }
        assertThat(out.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    /** The trouble is the last thing that is read, not the first of a hundred lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "migrate a b --piece-size 4X|partbridge: Invalid value for option '--piece-size': '4X' is no size: give bytes,"
                        + " or 500M, 4G, 1T|partbridge migrate",
                "migrate a b --restart --reread-unfinished|partbridge: Error: --restart, --reread-unfinished are mutually"
                        + " exclusive (specify only one)|partbridge migrate",
                "inspect|partbridge: Missing required parameter: 'SOURCE'|partbridge inspect",
                "inspekt a|partbridge: Unmatched arguments from index 0: 'inspekt', 'a'|partbridge",
            })
    void tellsWhatIsWrongInFewLines(String arguments, String trouble, String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(run(out, err, arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString().lines().toList())
                .startsWith(trouble)
                .endsWith("'" + command + " --help' tells what it takes.")
                .hasSizeLessThan(5);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void noCommandIsForgotten() throws IOException {
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(f -> String.valueOf(f.getFileName()).replace(".txt", "")).forEach(kept::add);
        }
        Set<String> commands = new TreeSet<>(Set.of("partbridge"));
        try (Engine engine = Engines.create()) {
            commands.addAll(CommandLineShell.commands(engine, output(new StringWriter(), new StringWriter()), latch())
                    .keySet());
        }
        assertThat(kept).isEqualTo(commands);
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(engine, output(out, err), latch(), arguments);
        }
    }

    private static Output output(StringWriter out, StringWriter err) {
        return new Output(new PrintWriter(out), new PrintWriter(err), false);
    }

    private static CountDownLatch latch() {
        return new CountDownLatch(1);
    }
}
