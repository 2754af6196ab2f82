package dev.partbridge.golden;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of src/test/resources/golden: oracle.sql, expected.sql (for PostgreSQL 18), findings.txt, rows.txt (where Oracle
 * has each row, by its documented rules), dictionary (the same tables as the dictionary shows them) and, where the
 * defaults are not meant, options.txt with lines {@code targets 12 15}, {@code set rule=choice},
 * {@code tablespace NAME} for one that the target must have and {@code refused TABLE} for a table that is not converted.
 */
record GoldenCase(Path folder) {
    private static final Path CASES = Path.of("src/test/resources/golden");
    private static final List<Integer> TARGETS = List.of(12, 15, 17, 18);

    /** In the order of their names. */
    static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    Path script() {
        return folder.resolve("oracle.sql");
    }

    ScriptModel source() {
        return ScriptReader.read(script(), Cancellation.none());
    }

    /** Converted for a major, with the reader's findings beside the converter's. */
    Conversion on(int major) {
        ScriptModel source = source();
        Conversion made = Converter.convert(source.model(), convertOptions(major));
        List<Finding> findings = Stream.concat(source.findings().stream(), made.findings().stream())
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        return new Conversion(made.source(), made.options(), made.target(), made.tables(), findings);
    }

    ConvertOptions convertOptions(int major) {
        Choices choices = Choices.defaults();
        for (String line : options()) {
            if (line.startsWith("set ")) {
                String[] set = line.substring(4).split("=", 2);
                choices = choices.with(set[0], set[1]);
            }
        }
        return new ConvertOptions(new Identifier("public"), major, Set.of(), choices);
    }

    /** The majors it must hold on. */
    List<Integer> targets() {
        for (String line : options()) {
            if (line.startsWith("targets ")) {
                return Arrays.stream(line.substring("targets ".length()).split(" "))
                        .map(Integer::valueOf)
                        .toList();
            }
        }
        return TARGETS;
    }

    /** Tables that are not converted, though rows.txt tells of their rows. */
    Set<String> refused() {
        Set<String> refused = new TreeSet<>();
        for (String line : options()) {
            if (line.startsWith("refused ")) {
                refused.add(line.substring("refused ".length()));
            }
        }
        return refused;
    }

    /** Tablespaces that the target must have. */
    List<String> tablespaces() {
        return options().stream()
                .filter(l -> l.startsWith("tablespace "))
                .map(l -> l.substring("tablespace ".length()))
                .toList();
    }

    private List<String> options() {
        return lines("options.txt");
    }

    /** Without comments; none where there is no such file. */
    List<String> lines(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(path));
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
