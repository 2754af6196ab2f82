package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;

/** A stretch of a script with INSERT statements of one table, and all that must be known to read it alone. */
public final class InsertSlice {
    private final QualifiedName table;
    private final Stretch stretch;
    private final long bytes;
    private final long rows;
    private final Context context;

    /**
     * How the statements of the slice are read.
     *
     * @param table as it was called there
     * @param written the table as the statements name it
     * @param columns the table's, as they were there
     * @param absent the columns of them that no row of the slice gives, and whose default only the target knows
     * @param sequences as they stood at the begin of the slice
     */
    record Context(
            QualifiedName table,
            QualifiedName written,
            List<OracleColumn> columns,
            List<Integer> absent,
            Map<QualifiedName, SequenceValues.State> sequences) {}

    InsertSlice(QualifiedName table, Stretch stretch, long bytes, long rows, Context context) {
        this.table = table;
        this.stretch = stretch;
        this.bytes = bytes;
        this.rows = rows;
        this.context = context;
    }

    public QualifiedName table() {
        return table;
    }

    /** Relative to the source's folder, with '/'. */
    public String file() {
        return stretch.file();
    }

    /** Of the first byte in the file. */
    public long offset() {
        return stretch.origin().firstByte();
    }

    /** The line of that byte, counted from 1. */
    public long firstLine() {
        return stretch.origin().firstLine();
    }

    public long bytes() {
        return bytes;
    }

    /** Rows of the table in it that this slice is for. */
    public long rows() {
        return rows;
    }

    Stretch stretch() {
        return stretch;
    }

    Context context() {
        return context;
    }
}
