package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.Partitioning;
import java.util.Optional;

/** Which rules concern a table; the others would be choices without effect. */
final class RuleScope {
    private RuleScope() {}

    static boolean concerns(String rule, Optional<Partitioning> partitioning) {
        return partitioning
                .map(p -> switch (rule) {
                    case "null-keys" -> p instanceof Partitioning.Range;
                    case "landing" -> p instanceof Partitioning.Reference;
                    default -> true;
                })
                .orElse(false);
    }
}
