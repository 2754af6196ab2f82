package dev.partbridge.ui.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An address at which nobody answers until it is opened; then whoever calls is put through to the real server. */
final class LateServer implements AutoCloseable {
    private final String url;
    private final int realPort;
    private final int port;
    private final Queue<Socket> calls = new ConcurrentLinkedQueue<>();
    private ServerSocket door;

    /** @param url of the real server, on this machine */
    LateServer(String url) throws IOException {
        this.url = url;
        realPort = URI.create(url.substring("jdbc:".length())).getPort();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        door.close();
    }

    String url() {
        return url.replace(":" + realPort + "/", ":" + port + "/");
    }

    void open() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        ServerSocket listening = door;
        daemon(() -> {
            while (true) {
                Socket caller = listening.accept();
                Socket real = new Socket(InetAddress.getLoopbackAddress(), realPort);
                calls.add(caller);
                daemon(() -> pass(caller, real));
                daemon(() -> pass(real, caller));
            }
        });
    }

    /** Nobody answers any more, and who is being talked to is cut off. */
    void cut() throws IOException {
        door.close();
        for (Socket call = calls.poll(); call != null; call = calls.poll()) {
            call.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void daemon(Io work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one of the two hung up, which ends the call
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
