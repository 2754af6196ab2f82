package dev.partbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts converted to bundles by the packaged program: start, small, large, and how time grows with the tables. */
@Tag("bench")
class ConvertBenchmarkIT {
    private static final int TIMES = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void convert() throws IOException, InterruptedException {
        print("the program alone, --version", best("", "--version"));
        print("300 tables x 60 partitions", converted(300, 60, ""));
        growth(
                "2,500 tables x 10 partitions, -Xmx512m",
                converted(2_500, 10, "-Xmx512m"),
                "10,000 tables x 10 partitions, -Xmx512m",
                converted(10_000, 10, "-Xmx512m"));
        growth(
                "500 chains of three tables, -Xmx512m",
                converted(ChainsScript.write(folder, 500), "-Xmx512m"),
                "2,000 chains of three tables, -Xmx512m",
                converted(ChainsScript.write(folder, 2_000), "-Xmx512m"));
    }

    private static void growth(String few, Measured quarter, String many, Measured whole) {
        print(few, quarter);
        print(many, whole);
        System.out.printf(
                Locale.ROOT,
                "%-45s %6.1f times as long for 4 times the tables%n",
                "growth",
                whole.seconds() / quarter.seconds());
    }

    private Measured converted(int tables, int partitions, String javaOptions)
            throws IOException, InterruptedException {
        return converted(MetadataScript.write(folder, tables, partitions), javaOptions);
    }

    private Measured converted(Path script, String javaOptions) throws IOException, InterruptedException {
        try {
            return best(javaOptions, "convert", script.toString(), "--quiet");
        } finally {
            Files.delete(script);
        }
    }

    private Measured best(String javaOptions, String... arguments) throws IOException, InterruptedException {
        Measured best = new Measured(Double.MAX_VALUE, 0);
        for (int i = 0; i < TIMES; i++) {
            Path out = folder.resolve("bundle");
            Measured one = arguments.length == 1
                    ? Measured.run(javaOptions, arguments)
                    : Measured.run(javaOptions, arguments[0], arguments[1], arguments[2], "--out", out.toString());
            best = new Measured(Math.min(best.seconds(), one.seconds()), Math.max(best.megabytes(), one.megabytes()));
            delete(out);
        }
        return best;
    }

    private static void delete(Path bundle) throws IOException {
        if (!Files.exists(bundle)) {
            return;
        }
        try (Stream<Path> all = Files.walk(bundle)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static void print(String what, Measured measured) {
        System.out.printf(Locale.ROOT, "%-45s %s%n", what, measured);
    }
}
