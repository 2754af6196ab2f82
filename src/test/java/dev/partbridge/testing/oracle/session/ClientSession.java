package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.ConnectPackets;
import dev.partbridge.testing.oracle.wire.Packet;
import dev.partbridge.testing.oracle.wire.PacketChannel;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One connection from CONNECT to its end, on a thread of its own. */
public final class ClientSession implements Runnable {
    private final ServerContext context;
    private final PacketChannel channel;
    private final IntSupplier numbers;
    private final Consumer<SessionRecord> started;
    private volatile @Nullable SessionState state;

    /**
     * @param numbers gives the session's number
     * @param started told of the session when the listener has let it in
     */
    public ClientSession(ServerContext context, Socket socket, IntSupplier numbers, Consumer<SessionRecord> started)
            throws IOException {
        this.context = context;
        this.numbers = numbers;
        this.started = started;
        channel = new PacketChannel(socket);
    }

    @Override
    public void run() {
        try (channel) {
            if (connect()) {
                serve();
            }
        } catch (EOFException | SocketException | InterruptedIOException e) {
            // the client or the double has ended the connection, which is the end of the session
        } catch (IOException | RuntimeException e) {
            context.problems().add("a session ended by " + e);
        } finally {
            release();
        }
    }

    private void release() {
        SessionState session = state;
        if (session != null) {
            session.close();
            session.record.end();
        }
    }

    private boolean connect() throws IOException {
        ConnectPackets.Request request = ConnectPackets.read(channel);
        int refusal = context.services().refusal(request);
        if (refusal != 0) {
            ConnectPackets.refuse(channel, refusal);
            return false;
        }
        String sid = request.value("SID");
        String service = sid != null ? sid : String.valueOf(request.value("SERVICE_NAME"));
        SessionRecord record = new SessionRecord(numbers.getAsInt(), service);
        state = new SessionState(context, channel, record);
        started.accept(record);
        ConnectPackets.accept(channel, request);
        return true;
    }

    private void serve() throws IOException {
        SessionState session = state;
        if (session == null) {
            throw new IllegalStateException();
        }
        Calls calls = new Calls(session);
        try {
            while (!session.last) {
                message(session, calls);
            }
        } catch (Ending e) {
            if (e.how() == Ending.How.RESET) {
                channel.resetOnClose();
            } else if (e.how() == Ending.How.SILENT) {
                drain();
            }
        }
    }

    private static void message(SessionState session, Calls calls) throws IOException {
        TtcReader in = session.in;
        if (in.atEndOfPacket()) {
            Packet packet = session.channel.read();
            if (packet.isMarker()) {
                lateMarker(session, packet);
                return;
            }
            in.continueWith(packet);
        }
        int code = in.u1();
        switch (code) {
            case 1 -> Negotiation.protocol(session);
            case 2 -> Negotiation.dataTypes(session);
            case 3 -> calls.take();
            case 17 -> Piggybacks.take(session);
            case 0xde -> Negotiation.networkServices(session);
            default -> throw new ProtocolException("message " + code);
        }
    }

    /** A cancel that came when its call was already answered; the client's reset, which follows, ends it. */
    private static void lateMarker(SessionState session, Packet packet) throws IOException {
        if (!packet.isReset()) {
            session.channel.writeMarker(Packet.BREAK);
            session.channel.writeMarker(Packet.RESET);
        }
    }

    /** Reads on without an answer until the client ends. */
    private void drain() throws IOException {
        while (true) {
            channel.read();
        }
    }

    /** For the watching thread. */
    public void look() {
        SessionState session = state;
        if (session != null) {
            session.guard.look();
        }
    }

    /** The session's record, null before the listener let it in. */
    public @Nullable SessionRecord record() {
        SessionState session = state;
        return session == null ? null : session.record;
    }

    /** Ends the connection from outside, by a reset or regularly; the session's thread ends for it. */
    public void drop(boolean reset) throws IOException {
        if (reset) {
            channel.resetOnClose();
        }
        channel.close();
    }

    /** Breaks off what the session does and closes its connection. */
    public void end() throws IOException {
        SessionState session = state;
        if (session != null) {
            session.cancel();
        }
        channel.close();
    }
}
