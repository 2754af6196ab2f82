package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions of Oracle's order of tuples: by the first column that differs, NULL above every value and below MAXVALUE.
 * They are true or false and never unknown.
 */
final class RangeConditions {
    private static final String MAX = "MAXVALUE";
    private static final String MIN = "MINVALUE";

    private final List<KeySql> key;

    RangeConditions(List<KeySql> key) {
        this.key = List.copyOf(key);
    }

    static boolean open(List<String> bound) {
        return bound.get(0).equals(MAX);
    }

    /**
     * The condition for the keys of one range.
     *
     * @param nulls the range takes tuples with NULL where Oracle's order puts them; else it refuses every one
     * @return absent where it takes every key
     */
    Optional<String> condition(PgBound.Range range, boolean nulls) {
        List<String> all = new ArrayList<>();
        boolean open = open(range.to());
        for (int i = 0; i < key.size(); i++) {
            // below a bound the first column is not NULL
            boolean never = i == 0 ? !open || !nulls : !nulls;
            if (key.get(i).nullable() && never) {
                all.add(key.get(i).sql() + " IS NOT NULL");
            }
        }
        boolean alone = all.isEmpty() && open;
        if (!range.from().get(0).equals(MIN)) {
            String low = notBelow(range.from(), 0, nulls && open, nulls);
            all.add(!alone && low.contains(" OR ") ? "(" + low + ")" : low);
        }
        if (!open) {
            String high = below(range.to(), 0, nulls);
            all.add(high.contains(" OR ") ? "(" + high + ")" : high);
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", all));
    }

    /** For the branches of a function: unknown counts as not below, which is right for NULL. */
    String branch(List<String> bound) {
        return below(bound, 0, false);
    }

    /** @param tests whether NULL in a column but the first is tested for */
    private String below(List<String> bound, int at, boolean tests) {
        KeySql column = key.get(at);
        String value = bound.get(at);
        if (value.equals(MAX)) {
            return "true";
        }
        String notNull = tests && at > 0 && column.nullable() ? column.sql() + " IS NOT NULL AND " : "";
        String typed = column.literal(value);
        if (at == key.size() - 1) {
            return notNull + column.sql() + " < " + typed;
        }
        String inner = below(bound, at + 1, tests);
        if (inner.equals("true")) {
            return notNull + column.sql() + " <= " + typed;
        }
        String either = column.sql() + " < " + typed + " OR " + column.sql() + " = " + typed + " AND "
                + (inner.contains(" OR ") ? "(" + inner + ")" : inner);
        return notNull.isEmpty() ? either : notNull + "(" + either + ")";
    }

    /**
     * The other way round.
     *
     * @param here whether this column may be NULL
     * @param further whether those behind it may
     */
    private String notBelow(List<String> bound, int at, boolean here, boolean further) {
        KeySql column = key.get(at);
        String value = bound.get(at);
        if (value.equals(MAX)) {
            return "false";
        }
        boolean nulls = column.nullable() && here;
        String typed = column.literal(value);
        String orNull = nulls ? " OR " + column.sql() + " IS NULL" : "";
        if (at == key.size() - 1) {
            return column.sql() + " >= " + typed + orNull;
        }
        String inner = notBelow(bound, at + 1, further, further);
        if (inner.equals("false")) {
            return column.sql() + " > " + typed + orNull;
        }
        return column.sql() + " > " + typed + orNull + " OR " + column.sql() + " = " + typed + " AND "
                + (inner.contains(" OR ") ? "(" + inner + ")" : inner);
    }
}
