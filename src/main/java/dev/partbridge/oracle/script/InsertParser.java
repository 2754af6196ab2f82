package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of an INSERT statement: VALUES with one row or several, INSERT ALL, and SELECTs of constants FROM DUAL. */
final class InsertParser {
    private final TokenStream stream;
    private final SequenceValues sequences;
    private final Consumer<InsertRow> rows;

    private record Target(QualifiedName table, Optional<List<Identifier>> columns, int start) {}

    /** INTO ... VALUES of INSERT ALL; the values are read again for each row of the query. */
    private record Into(Target target, int values) {}

    private static final int NO_VALUES = -1;

    /** @param rows takes them in their order */
    InsertParser(TokenStream stream, SequenceValues sequences, Consumer<InsertRow> rows) {
        this.stream = stream;
        this.sequences = sequences;
        this.rows = rows;
    }

    /** Reads the statement; throws {@link RefusedInsert}, before any row, where its rows cannot be told. */
    void read() {
        stream.expect("INSERT");
        if (stream.accept("ALL")) {
            all();
        } else if (stream.at("FIRST")) {
            throw new RefusedInsert("PB-SRC-074", "INSERT FIRST has conditions, which are not evaluated");
        } else {
            single(target());
        }
        end();
    }

    private void single(Target target) {
        if (stream.accept("VALUES")) {
            do {
                sequences.row();
                int start = stream.peek().start();
                row(new Target(target.table(), target.columns(), start), Map.of());
            } while (stream.accept(","));
            return;
        }
        new ConstantQuery(stream, sequences)
                .read(r -> rows.accept(
                        new InsertRow(target.table(), target.columns(), r.values(), r.trouble(), r.start())));
    }

    private void all() {
        if (stream.at("WHEN")) {
            throw new RefusedInsert("PB-SRC-074", "INSERT ALL with WHEN has conditions, which are not evaluated");
        }
        List<Into> targets = new ArrayList<>();
        while (stream.at("INTO")) {
            Target target = target();
            int values = stream.accept("VALUES") ? stream.mark() : NO_VALUES;
            if (values != NO_VALUES) {
                stream.skipParentheses();
            }
            targets.add(new Into(target, values));
        }
        List<ConstantQuery.Row> found = new ArrayList<>();
        new ConstantQuery(stream, sequences).read(found::add);
        int end = stream.mark();
        for (ConstantQuery.Row row : found) {
            sequences.row();
            for (Into into : targets) {
                if (into.values() == NO_VALUES) {
                    rows.accept(new InsertRow(
                            into.target().table(),
                            into.target().columns(),
                            row.values(),
                            row.trouble(),
                            into.target().start()));
                } else {
                    stream.reset(into.values());
                    row(into.target(), row.names());
                }
            }
        }
        stream.reset(end);
    }

    private Target target() {
        int start = stream.peek().start();
        stream.expect("INTO");
        if (stream.at("(") || stream.at("TABLE", "(")) {
            throw new RefusedInsert("PB-SRC-074", "the target of the INSERT is a query");
        }
        QualifiedName table = stream.qualifiedName("the table's name");
        if (stream.accept("@")) {
            throw new RefusedInsert("PB-SRC-074", "the target of the INSERT is in another database");
        }
        if (stream.accept("PARTITION") || stream.accept("SUBPARTITION")) {
            stream.accept("FOR");
            stream.skipParentheses();
        }
        if (stream.atName()) {
            stream.next();
        }
        boolean named = stream.at("(") && !stream.at("(", "SELECT") && !stream.at("(", "WITH") && !stream.at("(", "(");
        return new Target(table, named ? Optional.of(columns()) : Optional.empty(), start);
    }

    private List<Identifier> columns() {
        List<Identifier> names = new ArrayList<>();
        stream.expect("(");
        do {
            Identifier name = stream.name("a column name");
            while (stream.accept(".")) {
                name = stream.name("a column name");
            }
            names.add(name);
        } while (stream.accept(","));
        stream.expect(")");
        return List.copyOf(names);
    }

    private void row(Target target, Map<Identifier, Value> names) {
        ValueList values = new ValueList(stream, sequences, names);
        stream.expect("(");
        do {
            values.add();
        } while (stream.accept(","));
        stream.expect(")");
        rows.accept(new InsertRow(target.table(), target.columns(), values.values(), values.trouble(), target.start()));
    }

    /** RETURNING and LOG ERRORS leave nothing behind in the table. */
    private void end() {
        if (!stream.atEnd() && !stream.atAny("RETURNING", "RETURN", "LOG")) {
            throw stream.error("',' or the end of the statement");
        }
    }
}
