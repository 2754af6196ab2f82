package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.rows.RowDefect;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one slice of a script, one after the other, each value as the column holds it, in the text form of data
 * files. Of the other tables' INSERTs in the slice only what they draw from sequences is taken.
 */
public final class InsertCursor implements Closeable {
    private static final int RAW_SHOWN = 4_000;
    private static final int MOST_READINGS = 16;

    private final InsertSlice slice;
    private final InsertSlice.Context context;
    private final StretchCursor statements;
    private final SequenceValues sequences;
    /** How rows are read in the sessions that the slice has had so far. */
    private final Map<Session, Reading> readings = new HashMap<>();

    private final SliceColumns columns;
    private final Deque<Row> rows = new ArrayDeque<>();
    private Optional<Row> row = Optional.empty();
    private long offset;
    private long lastLine;
    private int rowsOnLine;

    private record Row(
            Statement statement, InsertRow row, RowCompletion.Completed completed, List<Assignment> assignments) {}

    private record Reading(RowCompletion completion, List<Assignment> assignments) {}

    /**
     * @param in stands at the slice's first byte and ends with its last
     * @param table as it is after all scripts
     */
    public InsertCursor(InputStream in, InsertSlice slice, OracleTable table) {
        this.slice = slice;
        this.context = slice.context();
        this.statements = new StretchCursor(in, slice.stretch());
        this.sequences = new SequenceValues(context.sequences());
        this.offset = slice.offset();
        this.columns = SliceColumns.of(slice, table);
    }

    /** The columns that every row of the slice has a value for. */
    public List<OracleColumn> columns() {
        return columns.columns();
    }

    /** Goes to the next row. */
    public boolean next() throws IOException {
        while (rows.isEmpty()) {
            Optional<StretchCursor.InSession> next = statements.next();
            if (next.isEmpty()) {
                offset = slice.offset() + slice.bytes();
                return false;
            }
            next.get().statement().inFile().ifPresent(s -> offset = s.script().byteOffset(s.end()));
            read(next.get());
        }
        row = Optional.of(rows.removeFirst());
        long line =
                current().statement().script().position(current().row().start()).line();
        rowsOnLine = line == lastLine ? rowsOnLine + 1 : 0;
        lastLine = line;
        return true;
    }

    private void read(StretchCursor.InSession source) {
        Statement statement = source.statement();
        if (!isRead(statement) || !concerns(statement)) {
            return;
        }
        TokenStream stream = source.stream();
        if (!stream.at("INSERT")) {
            return;
        }
        Reading reading = reading(source.session());
        List<Row> found = new ArrayList<>();
        try {
            stream.refuseBad();
            new InsertParser(stream, sequences, r -> {
                        if (r.table().equals(context.written())) {
                            RowCompletion.Completed completed =
                                    reading.completion().complete(r);
                            if (completed.absent().equals(context.absent())) {
                                found.add(new Row(statement, r, completed, reading.assignments()));
                            }
                        }
                    })
                    .read();
        } catch (SyntaxError | RefusedInsert e) {
            // a finding of the script already: none of its rows was counted
            return;
        }
        rows.addAll(found);
    }

    /** The others are refused when the script is read, and draw nothing from sequences. */
    private static boolean isRead(Statement statement) {
        return statement.inFile().isPresent() && statement.script().undefined().isEmpty();
    }

    private Reading reading(Session session) {
        if (readings.size() == MOST_READINGS && !readings.containsKey(session)) {
            readings.clear();
        }
        return readings.computeIfAbsent(
                session,
                s -> new Reading(
                        new RowCompletion(context.table(), context.columns(), s, sequences),
                        columns.columns().stream()
                                .map(c -> new Assignment(c, s))
                                .toList()));
    }

    /** Most statements of other tables need not be cut into tokens to be passed over. */
    private boolean concerns(Statement statement) {
        String text = statement.script().text();
        return contains(text, statement, context.written().name().text()) || contains(text, statement, "NEXTVAL");
    }

    private static boolean contains(String text, Statement statement, String word) {
        int last = statement.end() - word.length();
        for (int i = statement.start(); i <= last; i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private Row current() {
        return row.orElseThrow(() -> new IllegalStateException("there is no row"));
    }

    /** Why the row cannot be one of the table, if it cannot. */
    public Optional<RowDefect> defect() {
        Optional<RowDefect> own = current().completed().defect();
        return own.isPresent() ? own : gone();
    }

    private Optional<RowDefect> gone() {
        for (int place : columns.gone()) {
            Value value = current().completed().values().get(place);
            if (!(value instanceof Value.Null) && !(value instanceof Value.Default)) {
                return Optional.of(new RowDefect(
                        "42703",
                        "ORA-00904: " + context.columns().get(place).name()
                                + ": the column is not there any more after the scripts"));
            }
        }
        return Optional.empty();
    }

    /**
     * The row's value of a column, empty for NULL and for an empty LOB.
     *
     * @throws Unfit when the column cannot hold it
     */
    public String value(int column) throws Unfit {
        int place = columns.places().get(column);
        if (place < 0) {
            return columns.later().get(column);
        }
        try {
            return current()
                    .assignments()
                    .get(column)
                    .of(current().completed().values().get(place));
        } catch (Assignment.Misfit e) {
            throw new Unfit(e.defect());
        }
    }

    /** Whether the value is a LOB of length 0, which is not NULL. */
    public boolean isEmptyLob(int column) {
        int place = columns.places().get(column);
        return place >= 0 && current().completed().values().get(place) instanceof Value.EmptyLob;
    }

    /** A value that its column cannot hold. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient RowDefect defect;

        Unfit(RowDefect defect) {
            super(defect.reason(), null, false, false);
            this.defect = defect;
        }

        public RowDefect defect() {
            return defect;
        }
    }

    /** The line on which the row begins. */
    public long line() {
        return lastLine;
    }

    /** How many rows begin on that line before this one. */
    public int rowOnLine() {
        return rowsOnLine;
    }

    /** The statement's text, cut if it is long. */
    public String raw() {
        String text = current().statement().text();
        return text.length() <= RAW_SHOWN ? text : text.substring(0, RAW_SHOWN) + " [cut]";
    }

    /** Bytes of the slice read so far. */
    public long bytesRead() {
        return offset - slice.offset();
    }

    @Override
    public void close() throws IOException {
        statements.close();
    }
}
