package dev.partbridge.run.build;

import java.util.Collection;
import java.util.List;

/**
 * What may be done at a time: lanes side by side, the statements of a lane one after the other. The next wave begins when
 * all lanes have ended.
 */
public record Wave(List<List<Unit>> lanes) {
    public Wave {
        lanes = lanes.stream().map(List::copyOf).toList();
    }

    static Wave of(Collection<List<Unit>> lanes) {
        return new Wave(List.copyOf(lanes));
    }

    /** One after the other. */
    public static Wave single(List<Unit> units) {
        return new Wave(List.of(units));
    }
}
