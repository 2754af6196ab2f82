package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;

/** A stretch of a script with INSERT statements of one table, and all that must be known to read it alone. */
public final class InsertSlice {
    private final QualifiedName table;
    private final String file;
    private final ScriptText.Origin origin;
    private final long bytes;
    private final long rows;
    private final Context context;

    /**
     * How the statements of the slice are read.
     *
     * @param written the table's name as it was there
     * @param columns the table's, as they were there
     * @param absent the columns of them that no row of the slice gives, and whose default only the target knows
     * @param sequences as they stood at the begin of the slice
     */
    record Context(
            QualifiedName written,
            List<OracleColumn> columns,
            List<Integer> absent,
            Session session,
            Map<QualifiedName, SequenceValues.State> sequences) {}

    InsertSlice(QualifiedName table, String file, ScriptText.Origin origin, long bytes, long rows, Context context) {
        this.table = table;
        this.file = file;
        this.origin = origin;
        this.bytes = bytes;
        this.rows = rows;
        this.context = context;
    }

    public QualifiedName table() {
        return table;
    }

    /** Relative to the source's folder, with '/'. */
    public String file() {
        return file;
    }

    /** Of the first byte in the file. */
    public long offset() {
        return origin.firstByte();
    }

    /** The line of that byte, counted from 1. */
    public long firstLine() {
        return origin.firstLine();
    }

    public long bytes() {
        return bytes;
    }

    /** Rows of the table in it that this slice is for. */
    public long rows() {
        return rows;
    }

    ScriptText.Origin origin() {
        return origin;
    }

    Context context() {
        return context;
    }
}
