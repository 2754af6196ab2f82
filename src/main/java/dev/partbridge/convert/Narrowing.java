package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table are copied. The structure is whole all the same: partitions that are not chosen are made, and
 * stay empty.
 *
 * @param partitions or subpartitions, by Oracle's names; empty for all
 * @param condition in Oracle's SQL, without the word WHERE; absent for all rows
 */
public record Narrowing(Set<Identifier> partitions, Optional<String> condition) {
    public static final Narrowing NONE = new Narrowing(Set.of(), Optional.empty());

    public Narrowing {
        partitions = Collections.unmodifiableSet(new TreeSet<>(partitions));
    }

    /** Whether it leaves out no row. */
    public boolean isNone() {
        return partitions.isEmpty() && condition.isEmpty();
    }

    public Narrowing withPartitions(Collection<Identifier> chosen) {
        return new Narrowing(new TreeSet<>(chosen), condition);
    }

    public Narrowing withCondition(Optional<String> other) {
        return new Narrowing(partitions, other);
    }
}
