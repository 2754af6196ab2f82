package dev.partbridge.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a client and its server. When told to, it lets the next COMMIT through, waits until the server has
 * answered it, and cuts the connection before the client hears of it: what was committed nobody knows then.
 */
final class CuttingProxy implements AutoCloseable {
    private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);
    private static final int ROOM = 1 << 16;

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /** @param server its port on this machine */
    CuttingProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next COMMIT of any session is cut. */
    void cut() {
        cuts.incrementAndGet();
    }

    /** How many were. */
    int done() {
        return done.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket behind;
                try {
                    behind = new Socket(InetAddress.getLoopbackAddress(), server);
                } catch (IOException e) {
                    // the server is down: so is its client's connection
                    client.close();
                    continue;
                }
                new Wire(client, behind).start();
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** One connection. */
    private final class Wire {
        private final Socket client;
        private final Socket behind;
        private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

        private enum State {
            OPEN,
            COMMITTING
        }

        Wire(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void start() {
            daemon(() -> pass(client, behind, this::asked));
            daemon(() -> pass(behind, client, this::answered));
        }

        private interface Seen {
            /** Whether the bytes go on. */
            boolean on(byte[] bytes, int count);
        }

        private void pass(Socket from, Socket to, Seen seen) {
            byte[] bytes = new byte[ROOM];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    if (!seen.on(bytes, count)) {
                        return;
                    }
                    out.write(bytes, 0, count);
                    out.flush();
                }
            } catch (IOException e) {
                // either side has gone; both are closed
            }
        }

        private boolean asked(byte[] bytes, int count) {
            if (holds(bytes, count) && cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                state.set(State.COMMITTING);
            }
            return true;
        }

        private boolean answered(byte[] bytes, int count) {
            if (state.get() == State.COMMITTING) {
                done.incrementAndGet();
                return false;
            }
            return true;
        }

        private static boolean holds(byte[] bytes, int count) {
            for (int i = 0; i + COMMIT.length <= count; i++) {
                if (java.util.Arrays.equals(bytes, i, i + COMMIT.length, COMMIT, 0, COMMIT.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
