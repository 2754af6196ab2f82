package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.ProtocolException;
import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Small requests that ride before a call and have no answer. */
final class Piggybacks {
    private static final int CLOSE_CURSORS = 0x69;
    private static final int CANCEL_CURSORS = 0x78;
    private static final int END_TO_END = 0x87;
    private static final int SET_SCHEMA = 0x98;

    private Piggybacks() {}

    static void take(SessionState session) throws IOException {
        TtcReader in = session.in;
        int function = in.u1();
        in.u1();
        if (session.fieldVersion >= 18) {
            in.ub();
        }
        switch (function) {
            case CLOSE_CURSORS -> each(in, session.cursors::close);
            case CANCEL_CURSORS -> each(in, session.cursors::cancel);
            case END_TO_END -> session.record.setEndToEnd(EndToEnd.read(in, session.fieldVersion));
            case SET_SCHEMA -> setSchema(session);
            default -> throw new ProtocolException("piggyback 0x%02x".formatted(function));
        }
    }

    private static void each(TtcReader in, IntConsumer consumer) throws IOException {
        in.u1();
        int count = in.ubInt();
        for (int i = 0; i < count; i++) {
            consumer.accept(in.ubInt());
        }
    }

    private static void setSchema(SessionState session) throws IOException {
        session.in.u1();
        String schema = session.in.text(session.in.ubInt());
        session.record.setSchema(schema);
        try {
            session.backend().setSchema(schema);
        } catch (OracleError e) {
            session.pending = e;
        }
    }
}
