package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.TtcReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call that parses, binds, defines, executes and fetches, or some of these.
 *
 * @param cursor 0 for a new one
 * @param sql null when the cursor keeps its statement
 * @param executions bind rows to come
 */
record ExecuteRequest(
        long options,
        int cursor,
        @Nullable String sql,
        int rows,
        boolean rowCountsWanted,
        int executions,
        @Nullable List<BindType> defines,
        @Nullable List<BindType> binds) {
    private static final int BIND = 0x8;
    private static final int EXECUTE = 0x20;
    private static final int FETCH = 0x40;
    private static final int COMMIT = 0x100;
    private static final int FIRST = 1;
    private static final int QUERY = 7;

    static ExecuteRequest read(TtcReader in, int fieldVersion) throws IOException {
        long options = in.ub();
        int cursor = in.ubInt();
        in.u1();
        int sqlLength = in.ubInt();
        in.u1();
        int numbers = in.ubInt();
        in.skip(2);
        in.ub();
        int rows = in.ubInt();
        in.ub();
        boolean hasBinds = in.u1() != 0;
        int binds = in.ubInt();
        in.skip(5);
        boolean hasDefines = in.u1() != 0;
        int defines = in.ubInt();
        in.ub();
        in.skip(3);
        in.ub();
        in.u1();
        in.skipUb(2);
        boolean rowCounts = in.u1() != 0;
        in.ub();
        in.u1();
        skipNewer(in, fieldVersion);
        String sql = sqlLength > 0 ? in.text(sqlLength) : null;
        long[] number = new long[Math.max(numbers, QUERY + 1)];
        for (int i = 0; i < numbers; i++) {
            number[i] = in.ub();
        }
        List<BindType> define = hasDefines && defines > 0 ? BindType.read(in, defines, fieldVersion) : null;
        List<BindType> bind = hasBinds && binds > 0 ? BindType.read(in, binds, fieldVersion) : null;
        int executions = number[QUERY] != 0 ? 1 : (int) Math.max(1, number[FIRST]);
        int wanted = rows > 0 ? rows : (int) number[FIRST];
        return new ExecuteRequest(options, cursor, sql, wanted, rowCounts, executions, define, bind);
    }

    private static void skipNewer(TtcReader in, int fieldVersion) throws IOException {
        if (fieldVersion >= 8) {
            in.u1();
            in.ub();
            in.u1();
            in.ub();
            in.u1();
        }
        if (fieldVersion >= 9) {
            in.u1();
            in.ub();
        }
    }

    boolean hasValues() {
        return (options & BIND) != 0;
    }

    boolean executes() {
        return (options & EXECUTE) != 0;
    }

    boolean fetches() {
        return (options & FETCH) != 0;
    }

    boolean commits() {
        return (options & COMMIT) != 0;
    }
}
