package dev.partbridge.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code postmaster.pid} of a data directory says, held against the processes that run. */
final class Postmaster {
    /** Who has the process number. */
    enum State {
        /** No process has it: PostgreSQL clears the file up itself. */
        GONE,
        /** The server of this data directory. */
        OURS,
        /** Some other program has got the number since. */
        REUSED
    }

    private Postmaster() {}

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Looks the process up; empty when there is no file, that is after a clean stop. */
    static Optional<State> look(Path data) throws IOException {
        if (!Files.exists(file(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
        long pid;
        try {
            pid = Long.parseLong(lines.isEmpty() ? "" : lines.get(0).strip());
        } catch (NumberFormatException e) {
            // killed while it wrote the file; PostgreSQL itself would refuse to start
            return Optional.of(State.REUSED);
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Optional.of(State.GONE);
        }
        return Optional.of(isServer(process.get(), data) ? State.OURS : State.REUSED);
    }

    private static boolean isServer(ProcessHandle process, Path data) throws IOException {
        List<String> words = words(process);
        if (words.isEmpty()) {
            return false;
        }
        String program = words.get(0).replace('\\', '/').toLowerCase(Locale.ROOT);
        boolean postgres = program.endsWith("/postgres") || program.endsWith("/postgres.exe");
        // Windows tells a process's program, not its arguments
        return postgres && (words.size() == 1 || words.contains(data.toString()));
    }

    private static List<String> words(ProcessHandle process) throws IOException {
        // ProcessHandle leaves the program out where root may not trace other users' processes (containers)
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(commandLine)) {
            return List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0"));
        }
        List<String> words = new ArrayList<>();
        process.info().command().ifPresent(words::add);
        process.info().arguments().ifPresent(arguments -> words.addAll(List.of(arguments)));
        return words;
    }
}
