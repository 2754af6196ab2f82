package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** INSERT, UPDATE, DELETE and MERGE: which rows the scripts bring, and what changes rows and is not carried out. */
final class RowStatements implements RowEffects.RowKeeper {
    /** Sessions whose defaults are kept. */
    private static final int MOST_SESSIONS = 16;

    private record Reader(InsertSlices.Shape shape, Session session) {}

    private final ModelBuilder model;
    private final SequenceValues sequences = new SequenceValues(Map.of());
    private final InsertSlices slices = new InsertSlices();
    private final Map<QualifiedName, InsertSlices.Shape> shapes = new LinkedHashMap<>();
    /** All shapes that a table has had. */
    private final Map<QualifiedName, List<InsertSlices.Shape>> earlier = new HashMap<>();

    private final Map<Reader, RowCompletion> completions = new HashMap<>();
    private final RowCounts counts = new RowCounts();
    private long uncommitted;
    private int knownSequences;

    RowStatements(ModelBuilder model) {
        this.model = model;
        model.rowEffects().keeper(this);
    }

    @Override
    public void renamed(QualifiedName old, QualifiedName now) {
        // the INSERTs so far name the table by its old name, the next ones by the new one
        slices.cut();
        completions.clear();
        sequences.move(RowCompletion.identitySchema(old), RowCompletion.identitySchema(now));
        Optional.ofNullable(shapes.remove(old)).ifPresent(shape -> {
            shapes.put(now, shape);
            earlier.getOrDefault(old, List.of()).forEach(s -> s.renamed(now));
            earlier.put(now, earlier.getOrDefault(old, new ArrayList<>()));
            earlier.remove(old);
        });
    }

    @Override
    public void dropped(QualifiedName table) {
        // a name may mean another table from here on
        slices.cut();
        shapes.remove(table);
        completions.clear();
        sequences.take(RowCompletion.identitySchema(table));
        Optional.ofNullable(earlier.remove(table)).ifPresent(all -> all.forEach(InsertSlices.Shape::dropped));
    }

    /** Whether the statement changes rows. */
    static boolean starts(TokenStream stream) {
        return stream.atAny("INSERT", "UPDATE", "DELETE", "MERGE");
    }

    /** What comes next cannot be told from the statements of one file alone: no slice goes on behind it. */
    void cut() {
        slices.cut();
    }

    /**
     * Takes a statement.
     *
     * @param variables as they are now
     */
    void take(TokenStream stream, Supplier<SqlPlusState> variables) {
        if (stream.at("INSERT")) {
            insert(stream, variables);
        } else {
            change(stream);
        }
    }

    private void insert(TokenStream stream, Supplier<SqlPlusState> variables) {
        Statement statement = stream.statement();
        Optional<Statement> inFile = statement.inFile();
        if (inFile.isEmpty() || !statement.script().undefined().isEmpty()) {
            refuse(
                    "PB-SRC-074",
                    statement,
                    inFile.isEmpty()
                            ? "code, or a variable that holds several statements, makes its text"
                            : "the text lacks the value of a variable");
            return;
        }
        for (; knownSequences < model.sequences().size(); knownSequences++) {
            OracleSequence sequence = model.sequences().get(knownSequences);
            slices.cut();
            sequences.add(sequence.name(), sequence.start(), sequence.increment());
        }
        Map<QualifiedName, SequenceValues.State> before = sequences.states();
        Map<InsertSlices.Key, Long> rows = new LinkedHashMap<>();
        Map<QualifiedName, Long> unknown = new LinkedHashMap<>();
        try {
            new InsertParser(stream, sequences, row -> row(row, stream, rows, unknown)).read();
        } catch (RefusedInsert e) {
            refuse(e.code(), statement, e.what());
            return;
        }
        rows.keySet().stream().map(key -> key.shape().table()).distinct().forEach(t -> model.rowEffects()
                .inserted(t, statement.position()));
        rows.forEach((key, count) -> {
            slices.add(
                    inFile.get(),
                    key,
                    count,
                    before,
                    () -> Stretch.at(inFile.get(), stream.session(), variables.get()));
            uncommitted += count;
            zone(key, stream);
            if (!before.equals(sequences.states())) {
                counts.drawn(key.shape().table(), statement.position(), count);
            }
        });
        unknown.forEach((table, count) -> counts.homeless(table, statement.position(), count));
    }

    private void refuse(String code, Statement statement, String why) {
        model.findings()
                .add(
                        code,
                        ObjectId.file(statement.script().name()),
                        statement.position(),
                        "No rows are taken from this statement: " + why + ": " + statement.summary());
    }

    private void row(
            InsertRow row, TokenStream stream, Map<InsertSlices.Key, Long> rows, Map<QualifiedName, Long> unknown) {
        Optional<TableDraft> table = model.table(row.table());
        if (table.isEmpty()) {
            unknown.merge(row.table(), 1L, Long::sum);
            return;
        }
        InsertSlices.Shape shape = shape(table.get());
        if (completions.size() > MOST_SESSIONS * (1 + shapes.size())) {
            completions.clear();
        }
        RowCompletion.Completed completed = completions
                .computeIfAbsent(
                        new Reader(shape, stream.session()),
                        r -> new RowCompletion(shape.table(), shape.columns(), r.session(), sequences))
                .complete(row);
        rows.merge(new InsertSlices.Key(shape, completed.absent(), row.table()), 1L, Long::sum);
        completed.defect().ifPresent(d -> {
            SourcePosition place = row.trouble()
                    .map(UnreadableValue::position)
                    .orElse(stream.statement().script().position(row.start()));
            if (counts.untold(shape.table(), place)) {
                model.findings()
                        .add(
                                "PB-SRC-070",
                                ObjectId.table(shape.table()),
                                place,
                                shape.table() + ": the row is counted and rejected: " + d.reason());
            }
        });
    }

    /** The table as it is now; the one known already while nothing has changed it. */
    private InsertSlices.Shape shape(TableDraft table) {
        InsertSlices.Shape known = shapes.get(table.name());
        if (known == null || !table.isLike(known.columns())) {
            known = new InsertSlices.Shape(table.name(), table.columns());
            shapes.put(table.name(), known);
            earlier.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(known);
        }
        return known;
    }

    private void zone(InsertSlices.Key key, TokenStream stream) {
        boolean zoned =
                key.shape().columns().stream().anyMatch(c -> c.type().name().endsWith("TIME ZONE"));
        if (zoned && stream.session().zone().isEmpty()) {
            counts.zoneless(key.shape().table(), stream.statement().position());
        }
    }

    private void change(TokenStream stream) {
        SourcePosition position = stream.position();
        String verb = stream.next().text();
        while (stream.atAny("INTO", "FROM")) {
            stream.next();
        }
        QualifiedName written = stream.atName()
                ? stream.qualifiedName("the table's name")
                : new QualifiedName(Optional.empty(), Identifier.of(verb));
        QualifiedName table = model.table(written).map(TableDraft::name).orElse(written);
        counts.change(table, position);
    }

    /** COMMIT, or what commits by itself. */
    void commit() {
        uncommitted = 0;
    }

    void rollback(Statement statement) {
        if (uncommitted > 0) {
            model.findings()
                    .add(
                            "PB-SRC-073",
                            ObjectId.file(statement.script().name()),
                            statement.position(),
                            "This ROLLBACK takes back " + uncommitted + (uncommitted == 1 ? " row" : " rows")
                                    + " inserted since the last COMMIT, which are loaded all the same");
        }
        uncommitted = 0;
    }

    /** The stretches with rows. */
    List<InsertSlice> finish() {
        return slices.finish();
    }

    /** Sequences and identity columns go on behind the values that the rows have drawn. */
    void advance() {
        sequences.states().forEach((name, state) -> {
            if (state.current().isPresent()) {
                model.advance(name, state.next());
                model.tables().stream()
                        .filter(t -> name.schema().equals(Optional.of(RowCompletion.identitySchema(t.name()))))
                        .forEach(t -> t.column(name.name()).ifPresent(c -> t.put(RowCompletion.from(c, state.next()))));
            }
        });
    }

    void report(Findings findings) {
        counts.report(findings);
        shapes.values().forEach(s -> missing(s, findings));
    }

    private void missing(InsertSlices.Shape shape, Findings findings) {
        TableDraft table = model.table(shape.table()).orElseThrow();
        for (OracleColumn column : shape.columns()) {
            if (table.column(column.name()).isEmpty()) {
                findings.add(
                        "PB-DAT-021",
                        ObjectId.column(shape.table(), column.name()),
                        column.position(),
                        shape.table() + ": the column " + column.name()
                                + " was there when rows were inserted and is not there any more; rows that give it a"
                                + " value are rejected");
            }
        }
    }
}
