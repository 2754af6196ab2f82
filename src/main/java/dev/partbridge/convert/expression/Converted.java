package dev.partbridge.convert.expression;

import java.util.Optional;
import java.util.Set;

/**
 * What became of an expression.
 *
 * @param value absent when it is not carried over
 * @param reason why it is not; empty when it is
 * @param notes what its reader must know
 */
public record Converted(Optional<Typed> value, String reason, Set<Note> notes) {
    public Converted {
        notes = Set.copyOf(notes);
    }

    static Converted refused(String reason) {
        return new Converted(Optional.empty(), reason, Set.of());
    }

    /** The expression's SQL. */
    public Optional<String> sql() {
        return value.map(Typed::sql);
    }

    /** Refused unless its value is the same for the same row for ever. */
    public Converted immutable() {
        return value.filter(v -> v.volatility() != Volatility.IMMUTABLE).isPresent()
                ? refused("its value changes with the time or the session")
                : this;
    }
}
