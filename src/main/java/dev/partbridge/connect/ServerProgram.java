package dev.partbridge.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of the server's programs to its end. */
final class ServerProgram {
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    /** How it ended, and what it wrote to both of its outputs. */
    record Result(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    private ServerProgram() {}

    /**
     * Runs the command in a directory.
     *
     * @throws IOException when the program does not exist, does not end in time, or the wait is interrupted
     */
    static Result run(List<String> command, Path directory) throws IOException {
        // a file, not a pipe: on Windows the server inherits pg_ctl's pipe and would keep it open
        Path output = Files.createTempFile("partbridge", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // PGDATA, PGPORT, PGOPTIONS would change what the server does, and passwords are none of its business
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PARTBRIDGE_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            await(process, command.get(0));
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(output);
        }
    }

    private static void await(Process process, String name) throws IOException {
        try {
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end within " + DEADLINE.toMinutes() + " minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + name, e);
        }
    }
}
