package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a cursor's statement once for each row of binds. */
final class Execution {
    private final SessionState session;
    private final OpenCursor cursor;
    private final List<Long> counts = new ArrayList<>();
    private List<Answer.Out> outs = List.of();
    private long touched;

    Execution(SessionState session, OpenCursor cursor) {
        this.session = session;
        this.cursor = cursor;
    }

    /** Rows of all executions so far, also of those before one that failed. */
    long touched() {
        return touched;
    }

    List<Long> counts() {
        return counts;
    }

    void run(List<List<@Nullable Object>> rows, boolean commit) throws IOException, OracleError {
        session.cursors.cancel(cursor.id);
        for (List<@Nullable Object> values : rows) {
            cursor.values = values;
            once(values);
        }
        if (commit) {
            session.backend().commit();
            session.transactionOpen = false;
        }
    }

    private void once(List<@Nullable Object> values) throws IOException, OracleError {
        session.record.executed(cursor.sql);
        FaultActs.perform(session, session.context.faults().onExecution(cursor.sql));
        Answer answer = session.backend().execute(cursor.sql, values);
        if (answer instanceof Answer.Rows rows) {
            cursor.replace(rows);
            cursor.faults = session.context.faults().ofRows(cursor.sql);
        } else if (answer instanceof Answer.Count count) {
            touched += count.rows();
            counts.add(count.rows());
            session.transactionOpen |= count.opensTransaction();
        } else if (answer instanceof Answer.Outs block) {
            outs = block.values();
        }
    }

    /** The OUT binds' directions, then their values. */
    void writeOuts(TtcWriter out) {
        if (outs.isEmpty()) {
            return;
        }
        int binds = cursor.binds.size();
        int[] direction = new int[binds];
        Arrays.fill(direction, 0x20);
        outs.forEach(value -> direction[value.bind()] = 0x10);
        out.u1(11).u1(0).ub(binds % 256).ub(binds / 256).ub(1).zeros(3);
        for (int each : direction) {
            out.u1(each);
        }
        RowWriter.writeOuts(out, outs);
    }
}
