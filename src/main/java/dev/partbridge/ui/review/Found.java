package dev.partbridge.ui.review;

import dev.partbridge.ui.code.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Where the searched words stand, Oracle's places before PostgreSQL's.
 *
 * @param current position of the place looked at, counted over both sides; -1 for none
 */
public record Found(List<TextRange> oracle, List<TextRange> postgres, int current) {
    static final Found NONE = new Found(List.of(), List.of(), -1);

    public Found {
        oracle = List.copyOf(oracle);
        postgres = List.copyOf(postgres);
    }

    static Found of(String words, ReviewTexts texts) {
        return new Found(
                TextRange.of(words, texts.oracle().text()),
                TextRange.of(words, texts.postgres().text()),
                -1);
    }

    public int size() {
        return oracle.size() + postgres.size();
    }

    /** The place after (or before) this one, around the end. */
    Found step(int by) {
        if (size() == 0) {
            return this;
        }
        int next = current < 0 && by < 0 ? size() - 1 : Math.floorMod(current + by, size());
        return new Found(oracle, postgres, next);
    }

    public Optional<TextRange> currentOracle() {
        return current >= 0 && current < oracle.size() ? Optional.of(oracle.get(current)) : Optional.empty();
    }

    public Optional<TextRange> currentPostgres() {
        return current >= oracle.size() ? Optional.of(postgres.get(current - oracle.size())) : Optional.empty();
    }
}
