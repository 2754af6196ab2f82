package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import java.util.List;

/** Where SPLIT divides a partition. */
public sealed interface Division {
    /** AT (v, ...): the lower half ends there. */
    record At(List<BoundValue> bound) implements Division {
        public At {
            bound = List.copyOf(bound);
        }
    }

    /** VALUES (v, ...): the first half takes these. */
    record Values(List<BoundValue> values) implements Division {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** INTO (...) alone: each new partition brings its own bound, the last one none. */
    record ByParts() implements Division {}
}
