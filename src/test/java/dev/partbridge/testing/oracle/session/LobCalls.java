package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The call that reads a LOB behind its locator. */
final class LobCalls {
    private static final int DATA = 14;
    private static final int PARAMETERS = 8;
    private static final int CHUNK = 8132;

    private static final int LENGTH = 1;
    private static final int READ = 2;
    private static final int WRITE = 0x40;
    private static final int CHUNK_SIZE = 0x4000;
    private static final int OPEN = 0x8000;
    private static final int CLOSE = 0x10000;

    private LobCalls() {}

    /** @param amount null when the client tells and wants none */
    record Request(
            @Nullable Locator source,
            @Nullable Locator target,
            long operation,
            long offset,
            @Nullable Integer characterSet,
            @Nullable Long amount,
            boolean flagWanted) {}

    static Request read(TtcReader in) throws IOException {
        boolean hasSource = in.u1() != 0;
        int sourceLength = in.ubInt();
        boolean hasTarget = in.u1() != 0;
        int targetLength = in.ubInt();
        in.skipUb(2);
        boolean hasCharacterSet = in.u1() != 0;
        in.u1();
        boolean flagWanted = in.u1() != 0;
        long operation = in.ub();
        boolean hasScn = in.u1() != 0;
        int scnLength = in.ubInt();
        long offset = in.ub();
        in.ub();
        boolean hasAmount = in.u1() != 0;
        in.skip(6);
        Locator source = hasSource ? new Locator(in.raw(sourceLength)) : null;
        Locator target = hasTarget ? new Locator(in.raw(targetLength)) : null;
        Integer characterSet = hasCharacterSet ? in.ubInt() : null;
        in.skipUb(hasScn ? scnLength : 0);
        if (operation == WRITE) {
            throw new ProtocolException("a LOB is written");
        }
        Long amount = hasAmount ? in.ub() : null;
        return new Request(source, target, operation, offset, characterSet, amount, flagWanted);
    }

    static TtcWriter answer(SessionState session, Request request) throws OracleError {
        LobTable.Lob lob = session.lobs.find(request.source());
        TtcWriter out = new TtcWriter();
        long amount = 0;
        if (request.operation() == LENGTH) {
            amount = lob.length();
        } else if (request.operation() == CHUNK_SIZE) {
            amount = CHUNK;
        } else if (request.operation() == READ) {
            Long wanted = request.amount();
            byte[] part = lob.part(request.offset() - 1, wanted == null || wanted == 0 ? Integer.MAX_VALUE : wanted);
            amount = lob.value() instanceof byte[] ? part.length : part.length / 2;
            out.u1(DATA).clr(part);
        } else if (request.operation() != OPEN && request.operation() != CLOSE) {
            throw new OracleError(22275, "invalid LOB locator specified");
        }
        end(out, request, amount);
        return EndOfCall.success(session, out, 0, 0);
    }

    private static void end(TtcWriter out, Request request, long amount) {
        out.u1(PARAMETERS);
        if (request.source() != null) {
            out.raw(request.source().bytes());
        }
        if (request.target() != null) {
            out.raw(request.target().bytes());
        }
        if (request.characterSet() != null) {
            out.ub(request.characterSet());
        }
        if (request.amount() != null) {
            out.ub(amount);
        }
        if (request.flagWanted()) {
            out.u1(0);
        }
    }
}
