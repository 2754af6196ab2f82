package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts sequences as Oracle does for one session: one value for each row, however often the row names it. */
final class SequenceValues {
    /** Where a sequence stands. */
    record State(BigInteger next, BigInteger increment, Optional<BigInteger> current) {}

    private final Map<QualifiedName, State> states;
    private Optional<Map<QualifiedName, State>> copy = Optional.empty();
    private final Map<QualifiedName, BigInteger> row = new HashMap<>();
    private boolean used;

    SequenceValues(Map<QualifiedName, State> states) {
        this.states = new HashMap<>(states);
    }

    void add(QualifiedName name, BigInteger start, BigInteger increment) {
        put(name, new State(start, increment, Optional.empty()));
    }

    /** The sequences of one schema are from now on those of another. */
    void move(Identifier schema, Identifier now) {
        Map<QualifiedName, State> moved = take(schema);
        moved.forEach((name, state) -> put(QualifiedName.of(now, name.name()), state));
    }

    /** Forgets the sequences of a schema. */
    Map<QualifiedName, State> take(Identifier schema) {
        Map<QualifiedName, State> taken = new HashMap<>(states);
        taken.keySet().removeIf(name -> !name.schema().equals(Optional.of(schema)));
        states.keySet().removeAll(taken.keySet());
        copy = Optional.empty();
        return taken;
    }

    /** How they stand, to go on from later. */
    Map<QualifiedName, State> states() {
        if (copy.isEmpty()) {
            copy = Optional.of(Map.copyOf(states));
        }
        return copy.get();
    }

    /** The next row begins. */
    void row() {
        row.clear();
    }

    /** Whether a value was drawn or asked for since the last call. */
    boolean takeUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    /** NEXTVAL; absent for an unknown sequence. */
    Optional<BigInteger> next(QualifiedName name) {
        Optional<QualifiedName> known = known(name);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        used = true;
        QualifiedName key = known.get();
        BigInteger value = row.get(key);
        if (value == null) {
            State state = state(key);
            value = state.next();
            row.put(key, value);
            put(key, new State(value.add(state.increment()), state.increment(), Optional.of(value)));
        }
        return Optional.of(value);
    }

    /** CURRVAL; absent when the script drew none before. */
    Optional<BigInteger> current(QualifiedName name) {
        used = true;
        return known(name).flatMap(k -> state(k).current());
    }

    private void put(QualifiedName name, State state) {
        states.put(name, state);
        copy = Optional.empty();
    }

    private State state(QualifiedName key) {
        State state = states.get(key);
        if (state == null) {
            throw new IllegalStateException("no sequence " + key);
        }
        return state;
    }

    /** By the whole name, or by the name alone where only one sequence has it and one of the two lacks a schema. */
    private Optional<QualifiedName> known(QualifiedName name) {
        if (states.containsKey(name)) {
            return Optional.of(name);
        }
        var alike = states.keySet().stream()
                .filter(k -> k.name().equals(name.name()))
                .filter(k -> k.schema().isEmpty() || name.schema().isEmpty())
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
