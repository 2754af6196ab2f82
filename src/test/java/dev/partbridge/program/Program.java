package dev.partbridge.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a user runs it: a process of its own with arguments, output and exit status. */
public final class Program {
    private static final int MINUTES = 5;

    private Program() {}

    /** What a finished run left. */
    public record Result(int exit, String out, String err) {
        /** The error stream without the notes of progress and findings. */
        List<String> errLines() {
            return err.lines().toList();
        }
    }

    public static Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    public static Result run(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile("partbridge-out", ".txt");
            Path err = Files.createTempFile("partbridge-err", ".txt");
            Process process = start(out, err, environment, arguments);
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("partbridge %s ends", List.of(arguments))
                    .isTrue();
            Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Process start(Path out, Path err, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("partbridge.program", "target/partbridge/bin/partbridge"))
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return builder.start();
    }

    /** A directory below a test's own, which JUnit closes to others, made passable for the embedded server's user. */
    public static Path serverDirectory(Path own) {
        try {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx--x--x"));
            return own.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the file holds the text, or the process ends. */
    static String await(Path file, String text, Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        String sofar = "";
        while (System.nanoTime() < deadline) {
            sofar = Files.readString(file, StandardCharsets.UTF_8);
            if (sofar.contains(text) || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(text);
        return sofar;
    }
}
