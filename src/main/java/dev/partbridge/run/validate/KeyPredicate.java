package dev.partbridge.run.validate;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions on the partition key that only rows of one partition meet. */
final class KeyPredicate {
    private final List<String> key;
    private final List<PgPartition> partitions;
    private final boolean nullable;

    /**
     * For one level.
     *
     * @param key SQL of each column or expression
     * @param nullable whether each key column takes NULL
     */
    KeyPredicate(List<String> key, List<PgPartition> partitions, boolean nullable) {
        this.key = key;
        this.partitions = partitions;
        this.nullable = nullable;
    }

    /** Absent where no condition picks this partition alone. */
    Optional<String> of(PgPartition partition) {
        if (partition.bound() instanceof PgBound.Range range) {
            return key.size() == 1 ? Optional.of(range(range)) : point(range);
        }
        if (partition.bound() instanceof PgBound.In in) {
            // of a NOT NULL column the server knows that no row is NULL, and reads nothing
            List<String> possible =
                    in.values().stream().filter(v -> nullable || !isNull(v)).toList();
            return possible.isEmpty() ? Optional.empty() : Optional.of(in(possible));
        }
        if (partition.bound() instanceof PgBound.InTuples in) {
            return in.tuples().stream()
                    .filter(t -> nullable || t.stream().noneMatch(KeyPredicate::isNull))
                    .findFirst()
                    .map(this::tuple);
        }
        if (partition.bound() instanceof PgBound.Hash) {
            return Optional.empty();
        }
        return others();
    }

    private String range(PgBound.Range range) {
        String column = key.get(0);
        List<String> conditions = new ArrayList<>();
        if (isValue(range.from().get(0))) {
            conditions.add(column + " >= " + range.from().get(0));
        }
        if (isValue(range.to().get(0))) {
            conditions.add(column + " < " + range.to().get(0));
        }
        return conditions.isEmpty() ? column + " IS NOT NULL" : String.join(" AND ", conditions);
    }

    /** A tuple's lower bound belongs to its partition. */
    private Optional<String> point(PgBound.Range range) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            if (!isValue(range.from().get(i))) {
                return Optional.empty();
            }
            conditions.add(key.get(i) + " = " + range.from().get(i));
        }
        return Optional.of(String.join(" AND ", conditions));
    }

    private String tuple(List<String> values) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String value = values.get(i);
            conditions.add(key.get(i) + (isNull(value) ? " IS NULL" : " = " + value));
        }
        return String.join(" AND ", conditions);
    }

    private String in(List<String> values) {
        String column = key.get(0);
        List<String> some = values.stream().filter(v -> !isNull(v)).toList();
        String listed = column + " IN (" + String.join(", ", some) + ")";
        if (some.size() == values.size()) {
            return listed;
        }
        return some.isEmpty() ? column + " IS NULL" : "(" + listed + " OR " + column + " IS NULL)";
    }

    /** DEFAULT takes NULL unless a list names it, and then whatever no list names. */
    private Optional<String> others() {
        if (key.size() > 1) {
            return Optional.empty();
        }
        String column = key.get(0);
        List<String> named = partitions.stream()
                .filter(p -> p.bound() instanceof PgBound.In)
                .flatMap(p -> ((PgBound.In) p.bound()).values().stream())
                // IS NOT NULL on a NOT NULL column is dropped by the planner (17 and later) and picks nothing
                .filter(v -> nullable || !isNull(v))
                .toList();
        if (nullable && named.stream().noneMatch(KeyPredicate::isNull)) {
            return Optional.of(column + " IS NULL");
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.stream()
                .map(v -> isNull(v) ? column + " IS NOT NULL" : column + " <> " + v)
                .reduce((a, b) -> a + " AND " + b)
                .orElseThrow());
    }

    private static boolean isValue(String bound) {
        return !bound.equalsIgnoreCase("MINVALUE") && !bound.equalsIgnoreCase("MAXVALUE");
    }

    private static boolean isNull(String value) {
        return value.equalsIgnoreCase("NULL");
    }
}
