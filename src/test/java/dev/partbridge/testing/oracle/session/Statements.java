package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.wire.TtcReader;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that execute and fetch. Each reads its request whole before anything is done. */
final class Statements {
    private static final int ROW_HEADER = 6;
    private static final int PARAMETERS = 8;

    private final SessionState session;

    Statements(SessionState session) {
        this.session = session;
    }

    CallWork execute() throws IOException, OracleError {
        TtcReader in = session.in;
        ExecuteRequest request = ExecuteRequest.read(in, session.fieldVersion);
        OpenCursor cursor = request.cursor() == 0 ? session.cursors.open() : session.cursors.get(request.cursor());
        if (request.sql() != null) {
            session.cursors.cancel(cursor.id);
            cursor.sql = request.sql();
        }
        if (request.defines() != null) {
            cursor.defines = request.defines();
        }
        if (request.binds() != null) {
            cursor.binds = request.binds();
        }
        List<List<@Nullable Object>> rows = List.of(cursor.values);
        if (request.hasValues() && !cursor.binds.isEmpty()) {
            rows = bindRows(cursor, request.executions());
        }
        List<List<@Nullable Object>> values = rows;
        return () -> execute(request, cursor, values);
    }

    private List<List<@Nullable Object>> bindRows(OpenCursor cursor, int count) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(BindRow.read(session.in, cursor));
        }
        return rows;
    }

    private TtcWriter execute(ExecuteRequest request, OpenCursor cursor, List<List<@Nullable Object>> rows)
            throws IOException {
        TtcWriter out = new TtcWriter();
        Execution execution = new Execution(session, cursor);
        try {
            if (request.executes()) {
                execution.run(rows, request.commits());
                cursor.described = false;
            }
            Answer.Rows result = cursor.result();
            if (result == null) {
                execution.writeOuts(out);
                return endOfDml(request, cursor, execution, out);
            }
            if (!cursor.described) {
                Descriptions.write(out, result.columns(), session.fieldVersion);
                cursor.described = true;
            }
            if (request.fetches()) {
                return rows(out, cursor, result, request.rows(), true);
            }
            parameters(out, cursor.id);
            return EndOfCall.success(session, out, cursor.id, 0);
        } catch (OracleError e) {
            return EndOfCall.failure(session, new TtcWriter(), e, cursor.id, execution.touched());
        }
    }

    private TtcWriter endOfDml(ExecuteRequest request, OpenCursor cursor, Execution execution, TtcWriter out) {
        parameters(out, cursor.id);
        if (request.rowCountsWanted()) {
            out.ub(execution.counts().size());
            execution.counts().forEach(out::ub);
        }
        return EndOfCall.success(session, out, cursor.id, execution.touched());
    }

    /** Runs a statement again with the same types of binds. */
    CallWork executeAgain(boolean fetch) throws IOException, OracleError {
        TtcReader in = session.in;
        OpenCursor cursor = session.cursors.get(in.ubInt());
        int rows = in.ubInt();
        in.ub();
        boolean commits = (in.ub() & 1) != 0;
        List<List<@Nullable Object>> values =
                cursor.binds.isEmpty() ? List.of(List.of()) : bindRows(cursor, fetch ? 1 : Math.max(1, rows));
        return () -> {
            TtcWriter out = new TtcWriter();
            Execution execution = new Execution(session, cursor);
            try {
                execution.run(values, commits);
                Answer.Rows result = cursor.result();
                if (result != null && fetch) {
                    return rows(out, cursor, result, rows, true);
                }
                parameters(out, cursor.id);
                return EndOfCall.success(session, out, cursor.id, execution.touched());
            } catch (OracleError e) {
                return EndOfCall.failure(session, new TtcWriter(), e, cursor.id, execution.touched());
            }
        };
    }

    CallWork fetch() throws IOException, OracleError {
        OpenCursor cursor = session.cursors.get(session.in.ubInt());
        int rows = session.in.ubInt();
        Answer.Rows result = cursor.result();
        if (result == null) {
            throw new OracleError(1002, "fetch out of sequence");
        }
        return () -> rows(new TtcWriter(), cursor, result, rows, false);
    }

    private TtcWriter rows(TtcWriter out, OpenCursor cursor, Answer.Rows result, int wanted, boolean parameters)
            throws IOException {
        List<Column> columns = result.columns();
        out.u1(ROW_HEADER).u1(0).ub(columns.size()).ub(0).ub(wanted).zeros(3);
        long before = cursor.fetched;
        OracleError failure = null;
        boolean atEnd = false;
        try {
            for (int i = 0; i < wanted && !atEnd; i++) {
                if (cursor.faults != null) {
                    FaultActs.perform(session, cursor.faults.after(cursor.fetched));
                }
                Row row = result.cursor().next();
                if (row == null) {
                    atEnd = true;
                } else {
                    RowWriter.write(out, cursor, columns, row, session.lobs);
                    cursor.fetched++;
                }
            }
        } catch (OracleError e) {
            failure = e;
        }
        if (cursor.fetched > before) {
            session.record.fetched();
        }
        if (parameters) {
            parameters(out, cursor.id);
        }
        if (failure != null) {
            return EndOfCall.failure(session, out, failure, cursor.id, cursor.fetched);
        }
        return atEnd
                ? EndOfCall.noMoreRows(session, out, cursor.id, cursor.fetched)
                : EndOfCall.success(session, out, cursor.id, cursor.fetched);
    }

    /** From here the client takes the cursor's number. */
    private static void parameters(TtcWriter out, int cursor) {
        out.u1(PARAMETERS).ub(6).zeros(2).ub(cursor).zeros(6);
    }

    /** Columns without an execution. */
    CallWork describe() throws IOException {
        TtcReader in = session.in;
        in.u1();
        in.ub();
        in.u1();
        int length = in.ubInt();
        in.ub();
        in.skip(2);
        String sql = in.text(length);
        return () -> {
            TtcWriter out = new TtcWriter();
            try {
                FaultActs.perform(session, session.context.faults().onExecution(sql));
                List<Column> columns = session.backend().describe(sql);
                out.u1(PARAMETERS).ub(columns.size());
                Descriptions.writeColumns(out, columns, session.fieldVersion);
                return EndOfCall.success(session, out, 0, 0);
            } catch (OracleError e) {
                return EndOfCall.failure(session, new TtcWriter(), e, 0, 0);
            }
        };
    }
}
