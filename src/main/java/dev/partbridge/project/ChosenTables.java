package dev.partbridge.project;

import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of a source's tables migrate.
 *
 * @param kind how the names are meant
 * @param names Oracle's; none for all
 */
public record ChosenTables(Kind kind, Set<QualifiedName> names) {
    public static final ChosenTables ALL = new ChosenTables(Kind.ALL, Set.of());

    public ChosenTables {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
        if (kind == Kind.ALL && !names.isEmpty()) {
            throw new IllegalArgumentException("all tables, and " + names);
        }
    }

    /** All, whatever there will be, or just these, or all but these. */
    public enum Kind {
        ALL,
        ONLY,
        WITHOUT
    }

    /**
     * What was chosen of those there are, by the shorter list: who took three of a thousand tables means these three,
     * who left out three means the others.
     */
    public static ChosenTables of(Set<QualifiedName> chosen, Set<QualifiedName> all) {
        Set<QualifiedName> left = new TreeSet<>(all);
        left.removeAll(chosen);
        if (left.isEmpty()) {
            return ALL;
        }
        return left.size() <= chosen.size()
                ? new ChosenTables(Kind.WITHOUT, left)
                : new ChosenTables(Kind.ONLY, chosen);
    }

    /** Whether the table migrates. */
    public boolean has(QualifiedName table) {
        return switch (kind) {
            case ALL -> true;
            case ONLY -> names.contains(table);
            case WITHOUT -> !names.contains(table);
        };
    }
}
