package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.Packet;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a call, has it done, and answers it, unless the client breaks it off. */
final class Calls {
    private static final int FIRST_LOG_IN = 0x76;
    private static final int SECOND_LOG_IN = 0x73;
    private static final int LOG_OFF = 0x09;

    private final SessionState session;
    private final Statements statements;
    private final LogIn logIn;

    Calls(SessionState session) {
        this.session = session;
        statements = new Statements(session);
        logIn = new LogIn(session);
    }

    void take() throws IOException {
        TtcReader in = session.in;
        int function = in.u1();
        session.sequence = in.u1();
        if (session.fieldVersion >= 18) {
            in.ub();
        }
        TtcWriter answer;
        boolean broken = false;
        try {
            CallWork work = read(function);
            checkWholeRequestRead(function);
            session.guard.enter();
            try {
                answer = answer(work);
            } finally {
                broken = session.guard.leave();
            }
        } catch (OracleError e) {
            in.discard();
            answer = EndOfCall.failure(session, new TtcWriter(), e, 0, 0);
        }
        if (broken) {
            breakOff();
            answer = EndOfCall.failure(session, new TtcWriter(), OracleError.cancelled(), 0, 0);
        }
        session.channel.write(answer);
    }

    private TtcWriter answer(CallWork work) throws IOException, OracleError {
        OracleError pending = session.pending;
        session.pending = null;
        if (pending != null) {
            throw pending;
        }
        try {
            return work.answer();
        } catch (RuntimeException e) {
            session.context.problems().add("a call ended by " + e);
            throw new OracleError(600, "internal error code, arguments: [" + e + "]");
        }
    }

    /** A forgotten field would be taken for the next message. */
    private void checkWholeRequestRead(int function) throws IOException {
        if (!session.in.atEndOfPacket()) {
            session.in.discard();
            throw new ProtocolException("call 0x%02x is longer than expected".formatted(function));
        }
    }

    private CallWork read(int function) throws IOException, OracleError {
        if (function != FIRST_LOG_IN && function != SECOND_LOG_IN) {
            session.record.called();
            if (session.record.isKilled()) {
                session.last = true;
                throw new OracleError(28, "your session has been killed");
            }
        }
        return switch (function) {
            case FIRST_LOG_IN -> constant(logIn.first());
            case SECOND_LOG_IN -> constant(logIn.second());
            case 0x5e -> statements.execute();
            case 0x4e -> statements.executeAgain(true);
            case 0x04 -> statements.executeAgain(false);
            case 0x05 -> statements.fetch();
            case 0x62 -> statements.describe();
            case 0x60 -> {
                LobCalls.Request request = LobCalls.read(session.in);
                yield () -> LobCalls.answer(session, request);
            }
            case 0x0e -> () -> endOfTransaction(true);
            case 0x0f -> () -> endOfTransaction(false);
            case 0x93 -> () -> EndOfCall.status(session, new TtcWriter());
            case LOG_OFF -> () -> EndOfCall.status(session, new TtcWriter());
            case 0x3b -> version();
            default -> throw new ProtocolException("call 0x%02x".formatted(function));
        };
    }

    private static CallWork constant(TtcWriter answer) {
        return () -> answer;
    }

    private TtcWriter endOfTransaction(boolean commit) throws OracleError {
        if (commit) {
            session.backend().commit();
        } else {
            session.backend().rollback();
        }
        session.transactionOpen = false;
        return EndOfCall.status(session, new TtcWriter());
    }

    private CallWork version() throws IOException {
        TtcReader in = session.in;
        in.u1();
        in.ub();
        in.skip(2);
        if (session.fieldVersion >= 11) {
            in.ub();
        }
        OracleRelease release = session.context.release();
        byte[] banner = release.banner().getBytes(StandardCharsets.US_ASCII);
        return () -> EndOfCall.status(
                session, new TtcWriter().u1(8).ub(banner.length).raw(banner).ub(release.number()));
    }

    /** The client's marker is waiting: answers it, and clears the line. */
    private void breakOff() throws IOException {
        Packet first = session.channel.read();
        if (!first.isMarker()) {
            throw new ProtocolException("a packet of type " + first.type() + " during a call");
        }
        session.channel.writeMarker(Packet.BREAK);
        session.channel.writeMarker(Packet.RESET);
        Packet next = session.channel.read();
        while (!next.isReset()) {
            next = session.channel.read();
        }
    }
}
