package dev.partbridge.convert.rule;

import java.util.List;

/**
 * What of a table a rule's choice is about.
 *
 * @param number how many there are
 * @param names theirs, in the table's order; empty of those that are counted only
 */
public record RuleSubject(Kind kind, int number, List<String> names) {
    public RuleSubject {
        names = List.copyOf(names);
    }

    static RuleSubject of(Kind kind, List<String> names) {
        return new RuleSubject(kind, names.size(), names);
    }

    /** What it is a number of. */
    public enum Kind {
        COLUMNS,
        KEYS,
        PARTITIONS,
        TABLES,
        NAMES,
        TABLESPACES
    }
}
