package dev.partbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in another place than it was packaged in: its archive of loaded classes does not fit there. */
class MovedProgramIT {
    private static final Path PROGRAM =
            Path.of(System.getProperty("partbridge.program", "target/partbridge/bin/partbridge"));
    private static final String ARCHIVE = "classes.jsa";

    @TempDir
    private Path folder;

    @Test
    void itStartsWithoutAWordAboutTheArchive() throws IOException, InterruptedException {
        Path home = PROGRAM.toAbsolutePath().getParent().getParent();
        Files.createDirectory(folder.resolve("bin"));
        Files.createDirectory(folder.resolve("lib"));
        Files.copy(PROGRAM, folder.resolve("bin/partbridge"), StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.createSymbolicLink(folder.resolve("lib").resolve(jar.getFileName()), jar);
            }
        }
        List<String> said = version(PROGRAM);
        assertThat(home.resolve(ARCHIVE)).isRegularFile();
        assertThat(said).hasSize(1).first().asString().startsWith("Partbridge ");
        assertThat(version(folder.resolve("bin/partbridge"))).as("no archive").isEqualTo(said);
        Files.copy(home.resolve(ARCHIVE), folder.resolve(ARCHIVE));
        assertThat(version(folder.resolve("bin/partbridge")))
                .as("made elsewhere")
                .isEqualTo(said);
        Files.writeString(folder.resolve(ARCHIVE), "no archive", StandardCharsets.UTF_8);
        assertThat(version(folder.resolve("bin/partbridge"))).as("damaged").isEqualTo(said);
    }

    /** All that it says, on both streams. */
    private static List<String> version(Path program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
