package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a conversion is asked for.
 *
 * @param targetSchema where names without schema go
 * @param targetMajor PostgreSQL's major version: 9 (for 9.6) to 18
 * @param tables Oracle tables to convert; empty for all
 * @param narrowings which rows of a table are copied; of one that is not in it all that its parents by reference let
 */
public record ConvertOptions(
        Identifier targetSchema,
        int targetMajor,
        Set<QualifiedName> tables,
        Choices choices,
        Map<QualifiedName, Narrowing> narrowings) {
    public ConvertOptions {
        tables = Set.copyOf(tables);
        Map<QualifiedName, Narrowing> sorted = new TreeMap<>(narrowings);
        sorted.values().removeIf(Narrowing::isNone);
        narrowings = Collections.unmodifiableMap(sorted);
    }

    /** Of all rows. */
    public ConvertOptions(Identifier targetSchema, int targetMajor, Set<QualifiedName> tables, Choices choices) {
        this(targetSchema, targetMajor, tables, choices, Map.of());
    }

    public static ConvertOptions defaults() {
        return new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults());
    }

    /** With other rows. */
    public ConvertOptions withNarrowings(Map<QualifiedName, Narrowing> others) {
        return new ConvertOptions(targetSchema, targetMajor, tables, choices, others);
    }

    /** The version as people write it: 9.6, 18. */
    public String targetVersion() {
        return TargetRelease.text(targetMajor);
    }
}
