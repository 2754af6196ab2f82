package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bounds as conditions, true or false and never unknown: a CHECK that is unknown would let NULL in. IS DISTINCT FROM is
 * not used, since constraint exclusion cannot prove it.
 */
final class InheritanceBounds {
    private final List<PgPartition> leaves;
    private final String keyType;
    private final boolean nullable;

    /**
     * For one table.
     *
     * @param nullable the key may be NULL
     */
    InheritanceBounds(List<PgPartition> leaves, String keyType, boolean nullable) {
        this.leaves = List.copyOf(leaves);
        this.keyType = keyType;
        this.nullable = nullable;
    }

    /**
     * The condition for the rows of one leaf.
     *
     * @param key the key's SQL, a column or {@code NEW.column}
     * @return absent for a leaf that takes every row
     */
    Optional<String> condition(PgBound bound, String key) {
        if (bound instanceof PgBound.Range range) {
            return Optional.of(range(range.from().get(0), range.to().get(0), key));
        }
        if (bound instanceof PgBound.In in) {
            return Optional.of(in(in.values(), key));
        }
        boolean ranges = leaves.stream().anyMatch(l -> l.bound() instanceof PgBound.Range);
        return ranges ? aboveAll(key) : rest(key);
    }

    private String range(String from, String to, String key) {
        StringBuilder condition = new StringBuilder(key).append(" IS NOT NULL");
        if (!from.equals("MINVALUE")) {
            condition.append(" AND ").append(key).append(" >= ").append(typed(from));
        }
        if (!to.equals("MAXVALUE")) {
            condition.append(" AND ").append(key).append(" < ").append(typed(to));
        }
        return condition.toString();
    }

    private static String in(List<String> values, String key) {
        List<String> given = new ArrayList<>(values);
        boolean takesNull = given.remove("NULL");
        if (given.isEmpty()) {
            return key + " IS NULL";
        }
        String list = key + " IN (" + String.join(", ", given) + ")";
        return takesNull ? key + " IS NULL OR " + list : key + " IS NOT NULL AND " + list;
    }

    /** The MAXVALUE partition of a nullable range key. */
    private Optional<String> aboveAll(String key) {
        String last = "MINVALUE";
        for (PgPartition leaf : leaves) {
            if (leaf.bound() instanceof PgBound.Range range) {
                last = range.to().get(0);
            }
        }
        return last.equals("MINVALUE")
                ? Optional.empty()
                : Optional.of(key + " >= " + typed(last) + (nullable ? " OR " + key + " IS NULL" : ""));
    }

    /** The DEFAULT partition of a list. */
    private Optional<String> rest(String key) {
        List<String> listed = new ArrayList<>();
        for (PgPartition leaf : leaves) {
            if (leaf.bound() instanceof PgBound.In in) {
                listed.addAll(in.values());
            }
        }
        boolean nullListed = listed.remove("NULL");
        if (listed.isEmpty()) {
            return nullListed ? Optional.of(key + " IS NOT NULL") : Optional.empty();
        }
        String others = key + " NOT IN (" + String.join(", ", listed) + ")";
        return Optional.of(nullListed ? key + " IS NOT NULL AND " + others : key + " IS NULL OR " + others);
    }

    private String typed(String literal) {
        return TypeTable.isTimestamp(keyType) ? "timestamp " + literal : literal;
    }
}
