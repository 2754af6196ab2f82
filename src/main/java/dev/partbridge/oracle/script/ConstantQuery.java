package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code SELECT constants FROM DUAL [UNION ALL SELECT ...]}: the rows that it gives. */
final class ConstantQuery {
    private final TokenStream stream;
    private final SequenceValues sequences;
    /** By the first SELECT, which names the columns of all. */
    private final Map<Identifier, Integer> heads = new HashMap<>();

    private boolean first = true;

    /**
     * A row of the query.
     *
     * @param names the columns that have one
     */
    record Row(List<Value> values, Map<Identifier, Value> names, Optional<UnreadableValue> trouble, int start) {}

    ConstantQuery(TokenStream stream, SequenceValues sequences) {
        this.stream = stream;
        this.sequences = sequences;
    }

    /** Reads to the query's end; throws {@link RefusedInsert}, before any row, when it reads from a table. */
    void read(Consumer<Row> rows) {
        refuseOthers();
        int open = 0;
        while (stream.accept("(")) {
            open++;
        }
        do {
            boolean own = stream.accept("(");
            rows.accept(one());
            if (own) {
                stream.expect(")");
            }
        } while (stream.accept("UNION", "ALL"));
        while (open-- > 0) {
            stream.expect(")");
        }
    }

    private Row one() {
        int start = stream.peek().start();
        sequences.row();
        stream.expect("SELECT");
        stream.accept("ALL");
        ValueList values = new ValueList(stream, sequences, Map.of());
        if (!stream.accept("*")) {
            do {
                values.addSelected();
                boolean as = stream.accept("AS");
                if (as || stream.atName()) {
                    Identifier name = stream.name("a column's name");
                    if (first) {
                        heads.put(name, values.values().size() - 1);
                    }
                }
            } while (stream.accept(","));
        }
        if (stream.accept("FROM")) {
            if (stream.accept("SYS")) {
                stream.expect(".");
            }
            stream.expect("DUAL");
            if (stream.atName() && !stream.at("UNION")) {
                stream.next();
            }
        }
        first = false;
        Map<Identifier, Value> names = new HashMap<>();
        heads.forEach((name, place) -> {
            if (place < values.values().size()) {
                names.put(name, values.values().get(place));
            }
        });
        return new Row(values.values(), names, values.trouble(), start);
    }

    /** What is no SELECT of constants is found before the first row is taken from it. */
    private void refuseOthers() {
        int mark = stream.mark();
        while (!stream.atEnd()) {
            if (stream.atAny("WITH", "WHERE", "GROUP", "CONNECT", "MINUS", "INTERSECT", "DISTINCT", "UNIQUE", "FETCH")
                    || (stream.at("UNION") && !stream.at("UNION", "ALL"))
                    || (stream.at("FROM") && !dual())) {
                throw new RefusedInsert("PB-SRC-012", "the rows come from a query");
            }
            if (stream.at("(") && !stream.at("(", "SELECT") && !stream.at("(", "(")) {
                stream.skipParentheses();
            } else {
                stream.next();
            }
        }
        stream.reset(mark);
    }

    private boolean dual() {
        boolean sys = stream.peek(1).is("SYS") && stream.peek(2).is(".");
        Token table = stream.peek(sys ? 3 : 1);
        return table.is("DUAL") && !stream.peek(sys ? 4 : 2).is(",");
    }
}
