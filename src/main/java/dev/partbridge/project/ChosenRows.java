package dev.partbridge.project;

import dev.partbridge.sql.Identifier;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table are copied.
 *
 * @param partitions or subpartitions, by Oracle's names; empty for all
 * @param condition in Oracle's SQL, without the word WHERE; absent for all rows
 */
public record ChosenRows(Set<Identifier> partitions, Optional<String> condition) {
    public ChosenRows {
        partitions = Collections.unmodifiableSet(new TreeSet<>(partitions));
    }
}
