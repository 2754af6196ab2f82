package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
    record Key(Shape shape, List<Integer> absent, QualifiedName written) {}

    private static final class Open {
        private final Stretch stretch;
        private final int number;
        /** The table's name at that time, which a later one may replace. */
        private final QualifiedName table;

        private final Map<QualifiedName, SequenceValues.State> sequences;
        private long end;
        private long rows;

        Open(Stretch stretch, int number, QualifiedName table, Map<QualifiedName, SequenceValues.State> sequences) {
            this.table = table;
            this.stretch = stretch;
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
     * @param inFile the statement as it stands in its file
     * @param begin how it is read, if a slice begins here
     * @param sequences as they stood before it
     */
    void add(
            Statement inFile,
            Key key,
            long rows,
            Map<QualifiedName, SequenceValues.State> sequences,
            Supplier<Stretch> begin) {
        ScriptText script = inFile.script();
        long from = script.byteOffset(inFile.start());
        long to = script.byteOffset(inFile.end());
        Open slice = open.get(key);
        if (slice != null
                && (!slice.stretch.file().equals(script.name())
                        || from < slice.end
                        || from - slice.end > MOST_BETWEEN
                        || slice.end - slice.stretch.origin().firstByte() >= SLICE_BYTES)) {
            close(key, slice);
            slice = null;
        }
        if (slice == null) {
            slice = new Open(begin.get(), number++, key.shape().table(), sequences);
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
                slice.stretch,
                slice.end - slice.stretch.origin().firstByte(),
                slice.rows,
                new InsertSlice.Context(
                        slice.table, key.written(), key.shape().columns(), key.absent(), slice.sequences));
    }
}
