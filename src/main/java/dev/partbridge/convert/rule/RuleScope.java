package dev.partbridge.convert.rule;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;

/**
 * Where a rule's choice changes something, and among which others it is shown. Each rule of the registry declares its
 * own, as a constant {@code SCOPE} beside its {@code ID}; {@link RuleScopes} gathers them.
 *
 * @param rule the rule's id
 * @param inheritance whether it decides only where tables are laid out by inheritance
 */
public record RuleScope(String rule, Group group, Concern concern, boolean inheritance) {
    /** Of a rule that decides whatever the layout is. */
    RuleScope(String rule, Group group, Concern concern) {
        this(rule, group, concern, false);
    }

    /** Whether the choice changes what becomes of the table. */
    public boolean concerns(OracleTable table, OracleModel model) {
        return concern.holds(table, model);
    }

    /** The question a scope answers. */
    @FunctionalInterface
    public interface Concern {
        boolean holds(OracleTable table, OracleModel model);
    }

    /** What a rule is about, in the order of the inspector. */
    public enum Group {
        PARTITIONS,
        KEYS,
        TYPES,
        NAMES
    }
}
