package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values between commas; one that cannot be told is passed over, and kept in mind. */
final class ValueList {
    private final TokenStream stream;
    private final ValueParser parser;
    private final List<Value> values = new ArrayList<>();
    private Optional<UnreadableValue> trouble = Optional.empty();

    ValueList(TokenStream stream, SequenceValues sequences, Map<Identifier, Value> names) {
        this.stream = stream;
        this.parser = new ValueParser(stream, sequences, names);
    }

    List<Value> values() {
        return values;
    }

    /** The first value that cannot be told. */
    Optional<UnreadableValue> trouble() {
        return trouble;
    }

    /** One of VALUES (...), or DEFAULT. */
    void add() {
        if (stream.accept("DEFAULT")) {
            values.add(new Value.Default());
            return;
        }
        read();
        if (!stream.atAny(",", ")")) {
            throw stream.error("',' or ')'");
        }
    }

    /** One of SELECT ...; what follows it is not looked at. */
    void addSelected() {
        read();
    }

    private void read() {
        int mark = stream.mark();
        try {
            Value value = parser.read();
            if (!atEnd()) {
                throw new UnreadableValue(stream.position(), "'" + stream.shown() + "' is not constant");
            }
            values.add(value);
        } catch (UnreadableValue e) {
            trouble = trouble.or(() -> Optional.of(e));
            values.add(Value.NULL);
            stream.reset(mark);
            while (!stream.atEnd() && !stream.atAny(",", ")", "FROM", "UNION", "AS")) {
                stream.skipOne();
            }
        }
    }

    private boolean atEnd() {
        return stream.atEnd() || stream.atAny(",", ")", "FROM", "UNION", "AS") || stream.atName();
    }
}
