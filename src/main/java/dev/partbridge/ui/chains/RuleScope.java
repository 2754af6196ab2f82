package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;

/** Which rules concern a table; the others would be choices without effect. */
final class RuleScope {
    private RuleScope() {}

    /** For a child by reference, what divides its rows is decided at the root of its chain. */
    static boolean concerns(String rule, OracleTable table) {
        return table.partitioning()
                .map(p -> switch (rule) {
                    case "null-keys", "maxvalue" ->
                        p instanceof Partitioning.Range || below(table, Subpartitioning.Kind.RANGE);
                    case "interval-future" ->
                        p instanceof Partitioning.Range range
                                && range.interval().isPresent();
                    case "automatic-list" ->
                        p instanceof Partitioning.ByList list && list.automatic()
                                || table.subpartitioning()
                                        .filter(Subpartitioning::automatic)
                                        .isPresent();
                    case "multi-column-list" ->
                        p instanceof Partitioning.ByList && p.key().size() > 1
                                || table.subpartitioning()
                                        .filter(s -> s.kind() == Subpartitioning.Kind.LIST
                                                && s.key().size() > 1)
                                        .isPresent();
                    case "missing-default" -> p instanceof Partitioning.Range || p instanceof Partitioning.ByList;
                    case "system" -> p instanceof Partitioning.BySystem;
                    case "landing" -> p instanceof Partitioning.Reference;
                    default -> true;
                })
                .orElse(false);
    }

    private static boolean below(OracleTable table, Subpartitioning.Kind kind) {
        return table.subpartitioning().filter(s -> s.kind() == kind).isPresent();
    }
}
