package dev.partbridge.testing.oracle;

import dev.partbridge.testing.oracle.session.ClientSession;
import dev.partbridge.testing.oracle.session.ServerContext;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The connections open now, each with its thread, and the records of all sessions. */
final class Connections {
    private static final long WATCH_MILLIS = 10;
    private static final long LONGEST_END_SECONDS = 5;

    private final ServerContext context;
    private final String name;
    private final Map<ClientSession, Thread> open = new LinkedHashMap<>();
    private final List<Socket> silent = new ArrayList<>();
    private final List<SessionRecord> records = new ArrayList<>();
    private final Thread watch;
    private ListenerMode mode = ListenerMode.OPEN;
    private boolean closed;

    Connections(ServerContext context, String name) {
        this.context = context;
        this.name = name;
        watch = new Thread(this::watch, name + "-watch");
        watch.setDaemon(true);
        watch.start();
    }

    synchronized void setMode(ListenerMode next) {
        mode = next;
    }

    synchronized void accept(Socket socket) {
        try {
            if (closed || mode == ListenerMode.CLOSING) {
                socket.close();
            } else if (mode == ListenerMode.SILENT) {
                silent.add(socket);
            } else {
                start(socket);
            }
        } catch (IOException e) {
            context.problems().add("a connection ended by " + e);
        }
    }

    private void start(Socket socket) throws IOException {
        ClientSession session = new ClientSession(context, socket, this::nextNumber, this::started);
        Thread thread = new Thread(() -> run(session), name + "-session");
        thread.setDaemon(true);
        open.put(session, thread);
        notifyAll();
        thread.start();
    }

    private void run(ClientSession session) {
        try {
            session.run();
        } finally {
            synchronized (this) {
                open.remove(session);
                notifyAll();
            }
        }
    }

    private synchronized int nextNumber() {
        return records.size() + 1;
    }

    private synchronized void started(SessionRecord session) {
        records.add(session);
    }

    private void watch() {
        try {
            while (true) {
                List<ClientSession> sessions;
                synchronized (this) {
                    if (closed) {
                        return;
                    }
                    wait(open.isEmpty() ? 0 : WATCH_MILLIS);
                    sessions = List.copyOf(open.keySet());
                }
                sessions.forEach(ClientSession::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized int open() {
        return open.size();
    }

    synchronized List<SessionRecord> records() {
        return List.copyOf(records);
    }

    synchronized void await(int count, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (open.size() != count) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(open.size() + " sessions instead of " + count + " after " + longest);
            }
            wait(left);
        }
    }

    void drop(SessionRecord record, boolean reset) throws IOException {
        for (ClientSession session : sessions()) {
            if (record.equals(session.record())) {
                session.drop(reset);
            }
        }
    }

    private synchronized List<ClientSession> sessions() {
        return List.copyOf(open.keySet());
    }

    void close() {
        List<Thread> threads;
        synchronized (this) {
            closed = true;
            threads = new ArrayList<>(open.values());
            threads.add(watch);
            notifyAll();
        }
        try {
            for (Socket socket : silent) {
                socket.close();
            }
            for (ClientSession session : sessions()) {
                session.end();
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
                if (thread.isAlive()) {
                    throw new AssertionError(thread.getName() + " does not end");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
