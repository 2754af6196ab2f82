package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The messages that end an answer. */
final class EndOfCall {
    private static final int STATUS = 9;
    private static final int ERROR = 4;
    private static final int SINCE_20 = 14;

    private EndOfCall() {}

    /** The client sends no commit to a server that reports no open transaction. */
    private static int callStatus(SessionState session) {
        return session.transactionOpen ? 3 : 1;
    }

    static TtcWriter status(SessionState session, TtcWriter out) {
        return out.u1(STATUS).ub(callStatus(session)).ub(session.sequence);
    }

    static TtcWriter success(SessionState session, TtcWriter out, int cursor, long rows) {
        return write(session, out, null, cursor, rows);
    }

    static TtcWriter noMoreRows(SessionState session, TtcWriter out, int cursor, long rows) {
        return write(session, out, new OracleError(1403, "no data found"), cursor, rows);
    }

    static TtcWriter failure(SessionState session, TtcWriter out, OracleError error, int cursor, long rows) {
        return write(session, out, error, cursor, rows);
    }

    private static TtcWriter write(
            SessionState session, TtcWriter out, @Nullable OracleError error, int cursor, long rows) {
        int code = error == null ? 0 : error.code();
        out.u1(ERROR).ub(callStatus(session)).ub(session.sequence);
        out.ub(rows & 0xffffffffL).ub(code).ub(0).ub(0).ub(cursor);
        out.ub(error == null ? 0 : error.position());
        // statement type, fatal, flags, cursor options, UPI parameter, warning; rowid; system error, statement number
        out.zeros(6).zeros(5).zeros(2);
        out.u1(session.sequence);
        // padding, iterations, data; errors of single rows
        out.zeros(3).zeros(3);
        out.ub(code).ub(rows);
        if (session.fieldVersion >= SINCE_20) {
            out.zeros(2);
        }
        if (error != null) {
            out.clr((error.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }
}
