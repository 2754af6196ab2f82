package dev.partbridge.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables partitioned by reference, found by the one they hang on; made when all tables have their place. */
final class Chains {
    private final Map<Draft, List<Draft>> children = new HashMap<>();
    private final Map<Draft, List<Draft>> byRoot = new HashMap<>();

    /** @param all in the order in which they are to be found */
    Chains(Collection<Draft> all) {
        for (Draft draft : all) {
            draft.parent.ifPresent(
                    p -> children.computeIfAbsent(p, c -> new ArrayList<>()).add(draft));
            byRoot.computeIfAbsent(draft.root(), r -> new ArrayList<>()).add(draft);
        }
    }

    /** Those partitioned by reference to this one itself. */
    List<Draft> children(Draft parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The root and all below it, at any depth. */
    List<Draft> all(Draft root) {
        return byRoot.getOrDefault(root, List.of());
    }
}
