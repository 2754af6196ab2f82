package dev.partbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.Launcher;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same source gives the same bundle, byte for byte, whatever the machine's language, zone and line ends are. */
class SameBytesIT {
    private static final Path SAMPLE = Path.of("assets/sample");
    private static final Path KINDS = Path.of("src/test/resources/script/kinds.sql");
    private static final int MINUTES = 5;

    /** Turkish has an I of its own, Arabic its own digits, Thai its own years; St. John's is half an hour off. */
    private static final List<String> TURKISH = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=America/St_Johns",
            "-Dline.separator=\r\n",
            "-Dfile.encoding=ISO-8859-1");

    private static final List<String> ARABIC = List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.extensions=u-nu-arab",
            "-Duser.timezone=Pacific/Apia",
            "-Dfile.encoding=UTF-16");
    private static final List<String> THAI = List.of(
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.variant=TH",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dline.separator=\r",
            "-Dfile.encoding=US-ASCII");

    @TempDir
    private Path folder;

    @Test
    void ofTheSampleInOtherSurroundings() throws IOException, InterruptedException {
        isTheSame(SAMPLE, 0);
    }

    @Test
    void ofAllKindsInOtherSurroundings() throws IOException, InterruptedException {
        isTheSame(KINDS, 1);
    }

    private void isTheSame(Path source, int exit) throws IOException, InterruptedException {
        Map<String, String> bundle = write(source, "first");
        assertThat(bundle).containsKeys("03-tables.sql", "04-partitions.sql", "findings.json", "MANIFEST.json");
        assertThat(write(source, "second")).isEqualTo(bundle);
        for (List<String> surroundings : List.of(TURKISH, ARABIC, THAI)) {
            Path out = folder.resolve(
                    surroundings.get(0).substring(surroundings.get(0).length() - 2));
            assertThat(converted(surroundings, source, out)).as("exit").isEqualTo(exit);
            assertThat(contents(out)).as(surroundings.toString()).isEqualTo(bundle);
        }
    }

    /**
     * The statements and findings of a script with the line ends of Windows are the same. Its fingerprint is not, since
     * its bytes are others; the manifest and the plan's hash, which hold it, differ for that alone.
     */
    @ParameterizedTest
    @ValueSource(strings = {"kinds", "metadata", "clauses", "errors", "blocks", "sqlplus", "alter/columns"})
    void withOtherLineEnds(String name) throws IOException {
        String script = Files.readString(Path.of("src/test/resources/script/" + name + ".sql"));
        assertThat(script).doesNotContain("\r");
        Path lines = Files.createDirectory(folder.resolve("lines")).resolve("a.sql");
        Path windows = Files.createDirectory(folder.resolve("windows")).resolve("a.sql");
        Files.writeString(lines, script);
        Files.writeString(windows, script.replace("\n", "\r\n"));

        Map<String, String> bundle = write(lines, "out-lines");
        Map<String, String> other = write(windows, "out-windows");
        assertThat(other.keySet()).isEqualTo(bundle.keySet());
        bundle.remove("MANIFEST.json");
        other.remove("MANIFEST.json");
        assertThat(other).isEqualTo(bundle);
    }

    private Map<String, String> write(Path source, String directory) throws IOException {
        Path out = folder.resolve(directory);
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source), Cancellation.none());
            engine.export(
                    inspection, engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults())), out);
        }
        return contents(out);
    }

    private int converted(List<String> surroundings, Path source, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(surroundings);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of("convert", source.toString(), "--out", out.toString(), "--quiet"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Bytes as ISO-8859-1, which has a letter for each. */
    private static Map<String, String> contents(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files) {
            contents.put(directory.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
