package dev.partbridge.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server that another JVM started; that JVM then waits until it is killed. */
final class ForkedServer {
    private final Process jvm;
    private final int port;

    private ForkedServer(Process jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    static ForkedServer start(Path directory) throws IOException {
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedServer.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = jvm.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the forked JVM did not start a server");
        }
        return new ForkedServer(jvm, Integer.parseInt(line));
    }

    long pid() {
        return jvm.pid();
    }

    int port() {
        return port;
    }

    /** Kills the JVM without a chance to stop its server. */
    void kill() throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    /** What runs in the other JVM: prints the port, then waits for an end of input that never comes. */
    public static void main(String[] args) throws IOException {
        EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
        System.out.println(server.port());
        if (System.in.read() < 0) {
            server.close();
        }
    }
}
