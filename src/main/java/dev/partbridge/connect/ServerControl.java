package dev.partbridge.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Runs initdb and pg_ctl on one server directory. */
final class ServerControl {
    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(60);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PORT_ATTEMPTS = 5;
    private static final int LOG_LINES = 12;
    // an unclean stop is followed by recovery, which reads up to max_wal_size
    private static final String START_SECONDS = "180";
    private static final String STOP_SECONDS = "120";

    private final ServerDirectory directory;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    ServerControl(ServerDirectory directory, PostgresBinaries binaries, ServerUser user) {
        this.directory = directory;
        this.binaries = binaries;
        this.user = user;
    }

    int major() {
        return binaries.major();
    }

    /** Makes the data directory unless it exists, and returns the superuser's password. */
    String initialise(EmbeddedServer.Settings settings) throws IOException {
        if (Files.exists(directory.data())) {
            directory.checkData(binaries.major(), user);
            return PasswordFile.read(directory.password());
        }
        String password = PasswordFile.create(directory.password());
        Path unfinished = directory.unfinishedData();
        PostgresBinaries.delete(unfinished);
        Files.createDirectory(unfinished);
        user.own(unfinished);
        Path forInitdb = directory.home().resolve("password.initdb");
        Files.deleteIfExists(forInitdb);
        try {
            PasswordFile.write(forInitdb, password);
            user.own(forInitdb);
            List<String> words = new ArrayList<>(List.of(
                    "-D",
                    unfinished.toString(),
                    "-U",
                    EmbeddedServer.USER,
                    "-A",
                    // 9.6 knows md5 alone
                    binaries.major() < 10 ? "md5" : "scram-sha-256",
                    "--pwfile",
                    forInitdb.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "-T",
                    "english",
                    "-k"));
            if (binaries.major() >= 17) {
                // upper() and lower() of all letters, the same on every operating system
                words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            }
            if ("off".equals(settings.parameters().get("fsync"))) {
                // 9.6 writes it in one word
                words.add(binaries.major() < 10 ? "--nosync" : "--no-sync");
            }
            ServerProgram.Result result = run("initdb", words);
            if (!result.succeeded()) {
                throw new EmbeddedServerException("the embedded server's data directory in " + directory.home()
                        + " cannot be made; initdb says:\n" + last(result.output()));
            }
        } finally {
            Files.deleteIfExists(forInitdb);
        }
        Files.move(unfinished, directory.data(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** Stops the server a killed process left running, and clears away what would keep the next from starting. */
    void clearLeftOvers() throws IOException {
        Optional<Postmaster.State> left = Postmaster.look(directory.data());
        if (left.equals(Optional.of(Postmaster.State.OURS))) {
            stop();
        } else if (left.equals(Optional.of(Postmaster.State.REUSED))) {
            // PostgreSQL refuses to start when any process of its user has the number, as in a restarted container
            Files.deleteIfExists(Postmaster.file(directory.data()));
        }
    }

    /** Starts the server on a free port and waits until it takes connections; returns the port. */
    int start(EmbeddedServer.Settings settings) throws IOException {
        Instant deadline = Instant.now().plus(ORPHANS_END_WITHIN);
        for (int attempt = 1; ; ) {
            int port = freePort();
            freshLog();
            ServerProgram.Result result = run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-t",
                            START_SECONDS,
                            "-D",
                            directory.data().toString(),
                            "-l",
                            directory.log().toString(),
                            "-o",
                            options(settings, port)));
            if (result.succeeded()) {
                return port;
            }
            String log = Files.readString(directory.log(), StandardCharsets.ISO_8859_1);
            // after kill -9 of the postmaster its children end by themselves, a moment later
            boolean orphans = log.contains("pre-existing shared memory block")
                    && Instant.now().isBefore(deadline);
            boolean portTaken = log.contains("could not create any TCP/IP sockets") && attempt++ < PORT_ATTEMPTS;
            if (!orphans && !portTaken) {
                throw new EmbeddedServerException("the embedded server in " + directory.home()
                        + " does not start; the last lines of " + directory.log() + ":\n"
                        + last(log.isBlank() ? result.output() : log));
            }
        }
    }

    /** Stops the server and waits for its end; does nothing when it does not run. */
    void stop() throws IOException {
        if (!Postmaster.look(directory.data()).equals(Optional.of(Postmaster.State.OURS))) {
            return;
        }
        ServerProgram.Result result = run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        STOP_SECONDS,
                        "-D",
                        directory.data().toString()));
        if (!result.succeeded() && Postmaster.look(directory.data()).equals(Optional.of(Postmaster.State.OURS))) {
            throw new EmbeddedServerException("the embedded server in " + directory.home() + " does not stop; pg_ctl "
                    + "says:\n" + last(result.output()));
        }
    }

    private ServerProgram.Result run(String program, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program));
        command.addAll(words);
        // the programs ask for the current directory, which must be one their user can enter
        return ServerProgram.run(user.command(command), binaries.home());
    }

    private static String options(EmbeddedServer.Settings settings, int port) {
        TreeMap<String, String> all = new TreeMap<>(settings.parameters());
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", EmbeddedServer.HOST);
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("lc_messages", "C");
        List<String> options = new ArrayList<>();
        all.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }

    private void freshLog() throws IOException {
        Files.deleteIfExists(directory.log());
        // it may quote statements and rows
        Files.createFile(directory.log(), PasswordFile.ownerOnly(directory.log()));
        user.own(directory.log());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static String last(String text) {
        List<String> lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
