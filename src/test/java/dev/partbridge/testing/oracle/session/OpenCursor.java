package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.fault.Faults.RowFaults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement the client holds open. */
final class OpenCursor {
    final int id;
    String sql = "";
    List<BindType> binds = List.of();
    List<BindType> defines = List.of();
    List<@Nullable Object> values = List.of();
    boolean described;
    long fetched;

    @Nullable
    RowFaults faults;

    private Answer.@Nullable Rows result;

    OpenCursor(int id) {
        this.id = id;
    }

    Answer.@Nullable Rows result() {
        return result;
    }

    /** Takes a new result in place of the old one. */
    void replace(Answer.@Nullable Rows rows) {
        Answer.Rows old = result;
        result = rows;
        fetched = 0;
        if (old != null) {
            old.cursor().close();
        }
    }
}
