package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects in which stretches of the scripts each table's rows stand, while the scripts are read: only the stretches
 * are kept, not the rows. Tables whose INSERTs alternate have stretches that overlap.
 */
final class InsertSlices {
    /** The usual length of a slice. */
    private static final long SLICE_BYTES = 4 << 20;

    /** A slice ends before a longer stretch without rows of its table. */
    private static final long MOST_BETWEEN = 1 << 20;

    /** A table as it is at one time of the script; equal to itself alone. */
    static final class Shape {
        private final List<OracleColumn> columns;
        private QualifiedName table;
        private boolean dropped;

        Shape(QualifiedName table, List<OracleColumn> columns) {
            this.table = table;
            this.columns = columns;
        }

        QualifiedName table() {
            return table;
        }

        /** Its rows follow a table that gets another name. */
        void renamed(QualifiedName now) {
            table = now;
        }

        /** Its rows go with the table. */
        void dropped() {
            dropped = true;
        }

        boolean isDropped() {
            return dropped;
        }

        List<OracleColumn> columns() {
            return columns;
        }
    }

    /** Rows that one slice can hold. */
    record Key(Shape shape, List<Integer> absent, Session session) {}

    private static final class Open {
        private final String file;
        private final ScriptText.Origin origin;
        private final int number;
        /** The table's name as it is in the statements. */
        private final QualifiedName written;

        private final Map<QualifiedName, SequenceValues.State> sequences;
        private long end;
        private long rows;

        Open(
                String file,
                ScriptText.Origin origin,
                int number,
                QualifiedName written,
                Map<QualifiedName, SequenceValues.State> sequences) {
            this.written = written;
            this.file = file;
            this.origin = origin;
            this.number = number;
            this.sequences = sequences;
        }
    }

    private record Closed(Key key, Open slice) {}

    private final Map<Key, Open> open = new HashMap<>();
    private final List<Closed> done = new ArrayList<>();
    private int number;

    /**
     * Adds the rows of a statement.
     *
     * @param sequences as they stood before it
     */
    void add(Statement statement, Key key, long rows, Map<QualifiedName, SequenceValues.State> sequences) {
        ScriptText script = statement.script();
        long from = script.byteOffset(statement.start());
        long to = script.byteOffset(statement.end());
        Open slice = open.get(key);
        if (slice != null
                && (!slice.file.equals(script.name())
                        || from < slice.end
                        || from - slice.end > MOST_BETWEEN
                        || slice.end - slice.origin.firstByte() >= SLICE_BYTES)) {
            close(key, slice);
            slice = null;
        }
        if (slice == null) {
            SourcePosition place = statement.position();
            slice = new Open(
                    script.name(),
                    new ScriptText.Origin(
                            script.origin().charset(), script.origin().careful(), from, place.line(), place.column()),
                    number++,
                    key.shape().table(),
                    sequences);
            open.put(key, slice);
        }
        slice.end = to;
        slice.rows += rows;
    }

    /** What comes next changes how rows are read: the slices end here. */
    void cut() {
        new ArrayList<>(open.entrySet()).forEach(e -> close(e.getKey(), e.getValue()));
    }

    private void close(Key key, Open slice) {
        done.add(new Closed(key, slice));
        open.remove(key);
    }

    /** All of them, in the order in which they begin. */
    List<InsertSlice> finish() {
        cut();
        return done.stream()
                .filter(c -> !c.key().shape().isDropped())
                .sorted(Comparator.comparingInt(c -> c.slice().number))
                .map(c -> slice(c.key(), c.slice()))
                .toList();
    }

    private static InsertSlice slice(Key key, Open slice) {
        return new InsertSlice(
                key.shape().table(),
                slice.file,
                slice.origin,
                slice.end - slice.origin.firstByte(),
                slice.rows,
                new InsertSlice.Context(
                        slice.written, key.shape().columns(), key.absent(), key.session(), slice.sequences));
    }
}
