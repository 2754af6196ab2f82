package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.convert.rule.MaxvalueRule;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import java.util.List;

/**
 * Where the rows of one range level without key go, by the rules null-keys and maxvalue together.
 *
 * @param maxvalueIsDefault the partition up to MAXVALUE is DEFAULT
 * @param nulls a DEFAULT partition is made for them alone
 */
record NullPlacement(boolean maxvalueIsDefault, boolean nulls) {
    private static final NullPlacement NONE = new NullPlacement(false, false);

    /** For the partitions of one level at the top or below one partition. */
    static NullPlacement of(Draft draft, Choices choices, Level level, List<OraclePartition> partitions) {
        if (!level.range()) {
            return NONE;
        }
        NullKeysRule rule = rule(draft, choices);
        if (draft.inheritance()) {
            // a CHECK can tell tuples with NULL apart
            return new NullPlacement(
                    isOpen(partitions) && level.nullable() && rule == NullKeysRule.DEFAULT_PARTITION, false);
        }
        MaxvalueRule maxvalue = MaxvalueRule.of(choices.of(MaxvalueRule.ID, draft.oracle.name()));
        // Oracle divides a tuple with NULL as the partition where it keeps it, which need not be the last: that one's
        // subpartitions may refuse it
        boolean elsewhere = level.columns().size() > 1
                && partitions.stream().anyMatch(p -> !p.subpartitions().isEmpty());
        boolean byDefault = isOpen(partitions) && maxvalue.takesDefault(level.nullable() && !elsewhere, rule);
        if (!level.nullable() || byDefault) {
            return new NullPlacement(byDefault, false);
        }
        // Oracle keeps a tuple with NULL in any partition, a single NULL in the one up to MAXVALUE alone
        boolean nulls = level.columns().size() > 1
                ? rule != NullKeysRule.MAXVALUE_ONLY
                : isOpen(partitions) && rule == NullKeysRule.SEPARATE;
        return new NullPlacement(false, nulls);
    }

    /** What was chosen, or what is done in its place where it cannot be. */
    static NullKeysRule rule(Draft draft, Choices choices) {
        NullKeysRule rule = NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name()));
        // where infinity was taken no key is NULL any more; children that inherit have no DEFAULT of their own
        boolean instead = rule == NullKeysRule.INFINITY || (rule == NullKeysRule.SEPARATE && draft.inheritance());
        return instead ? NullKeysRule.DEFAULT_PARTITION : rule;
    }

    /** The last partition reaches to MAXVALUE. */
    static boolean isOpen(List<OraclePartition> partitions) {
        return partitions.stream()
                .anyMatch(p -> !p.bound().isEmpty() && p.bound().get(0) instanceof BoundValue.MaxValue);
    }
}
