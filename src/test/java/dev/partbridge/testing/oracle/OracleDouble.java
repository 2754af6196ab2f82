package dev.partbridge.testing.oracle;

import dev.partbridge.testing.oracle.fault.Faults;
import dev.partbridge.testing.oracle.session.Account;
import dev.partbridge.testing.oracle.session.ServerContext;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server on a free loopback port that the genuine thin driver takes for Oracle. It knows users, services and faults;
 * statements are answered by its back end.
 */
public final class OracleDouble implements AutoCloseable {
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final String name = "oracle-double-" + STARTED.incrementAndGet();
    private final ServerContext context;
    private final Connections connections;
    private final int port;
    private @Nullable Listener listener;

    OracleDouble(ServerContext context) throws IOException {
        this.context = context;
        connections = new Connections(context, name);
        Listener first = new Listener(0, name, connections::accept);
        port = first.port();
        listener = first;
    }

    public static OracleDoubleBuilder builder() {
        return new OracleDoubleBuilder();
    }

    /** With this, and a hyphen, the names of its threads begin. */
    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** JDBC URL of a service, known or not. */
    public String url(String service) {
        return "jdbc:oracle:thin:@//127.0.0.1:" + port + "/" + service;
    }

    /** JDBC URL of a SID, known or not. */
    public String sidUrl(String sid) {
        return "jdbc:oracle:thin:@127.0.0.1:" + port + ":" + sid;
    }

    /** The statements' faults, which may be changed at any time. */
    public Faults faults() {
        return context.faults();
    }

    /** How new connections are met from now on. */
    public void listen(ListenerMode mode) {
        connections.setMode(mode);
    }

    /** Closes the port; sessions go on. */
    public synchronized void stopListening() {
        Listener open = listener;
        listener = null;
        if (open != null) {
            open.close();
        }
    }

    /** Opens the same port again. */
    public synchronized void startListening() throws IOException {
        if (listener == null) {
            listener = new Listener(port, name, connections::accept);
        }
    }

    public void setAccount(String user, Account.State state) {
        context.accounts().set(user, state);
    }

    /** Connections open now, logged in or not. */
    public int sessions() {
        return connections.open();
    }

    /** All sessions that the listener let in, in their order, also those that have ended. */
    public List<SessionRecord> sessionsEver() {
        return connections.records();
    }

    /** The only session that is logged in now. */
    public SessionRecord onlySession() {
        List<SessionRecord> alive = sessionsEver().stream()
                .filter(session -> !session.hasEnded() && !session.user().isEmpty())
                .toList();
        if (alive.size() != 1) {
            throw new AssertionError(alive.size() + " sessions instead of one");
        }
        return alive.get(0);
    }

    /** Round trips of all sessions ever. */
    public long calls() {
        return sessionsEver().stream().mapToLong(SessionRecord::calls).sum();
    }

    /** Texts executed by all sessions ever, session by session. */
    public List<String> statements() {
        return sessionsEver().stream()
                .flatMap(session -> session.statements().stream())
                .toList();
    }

    public int openCursors() {
        return sessionsEver().stream().mapToInt(SessionRecord::openCursors).sum();
    }

    /** Waits until so many connections are open; fails with an AssertionError when they are not in time. */
    public void awaitSessions(int count, Duration longest) throws InterruptedException {
        connections.await(count, longest);
    }

    /** Ends a session's connection at once, whatever it does: regularly, or by a reset. */
    public void drop(SessionRecord session, boolean reset) throws IOException {
        connections.drop(session, reset);
    }

    /**
     * What was met and not understood so far: gaps of the protocol, SQL that the back end does not know. It is forgotten
     * by this, so that a test that expects it can close the double in peace.
     */
    public List<String> takeProblems() {
        List<String> problems = new ArrayList<>(context.problems().take());
        problems.addAll(context.backend().takeProblems());
        return problems;
    }

    /** Ends all sessions and threads; fails with an AssertionError if anything was not understood. */
    @Override
    public void close() {
        stopListening();
        connections.close();
        List<String> problems = takeProblems();
        if (!problems.isEmpty()) {
            throw new AssertionError("the Oracle double did not understand:\n" + String.join("\n", problems));
        }
    }
}
