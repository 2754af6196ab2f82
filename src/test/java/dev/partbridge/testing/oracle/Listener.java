package dev.partbridge.testing.oracle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Accepts connections on a loopback port, on a thread of its own. */
final class Listener implements AutoCloseable {
    private final ServerSocket server;
    private final Thread thread;

    /** @param port 0 for a free one */
    Listener(int port, String name, Consumer<Socket> accepted) throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        thread = new Thread(() -> run(accepted), name + "-listener");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void run(Consumer<Socket> accepted) {
        while (true) {
            try {
                accepted.accept(server.accept());
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends listening; sessions go on. */
    @Override
    public void close() {
        try {
            server.close();
            thread.join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
