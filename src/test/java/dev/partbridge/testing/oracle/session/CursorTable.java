package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session's cursors by number. */
final class CursorTable {
    private final SessionRecord record;
    private final LobTable lobs;
    private final Map<Integer, OpenCursor> cursors = new HashMap<>();
    private int next = 1;

    CursorTable(SessionRecord record, LobTable lobs) {
        this.record = record;
        this.lobs = lobs;
    }

    OpenCursor open() {
        OpenCursor cursor = new OpenCursor(next++);
        cursors.put(cursor.id, cursor);
        record.setOpenCursors(cursors.size());
        return cursor;
    }

    OpenCursor get(int id) throws OracleError {
        OpenCursor cursor = cursors.get(id);
        if (cursor == null) {
            throw new OracleError(1001, "invalid cursor");
        }
        return cursor;
    }

    /** Ends the result but keeps the statement. */
    void cancel(int id) {
        OpenCursor cursor = cursors.get(id);
        if (cursor != null) {
            cursor.replace(null);
            lobs.free(id);
        }
    }

    void close(int id) {
        cancel(id);
        cursors.remove(id);
        record.setOpenCursors(cursors.size());
    }

    void closeAll() {
        List.copyOf(cursors.keySet()).forEach(this::close);
    }
}
