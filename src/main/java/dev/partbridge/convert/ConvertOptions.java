package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.Set;

/**
 * What a conversion is asked for.
 *
 * @param targetSchema where names without schema go
 * @param targetMajor PostgreSQL's major version: 9 (for 9.6) to 18
 * @param tables Oracle tables to convert; empty for all
 */
public record ConvertOptions(Identifier targetSchema, int targetMajor, Set<QualifiedName> tables, Choices choices) {
    public ConvertOptions {
        tables = Set.copyOf(tables);
    }

    public static ConvertOptions defaults() {
        return new ConvertOptions(new Identifier("public"), 18, Set.of(), Choices.defaults());
    }

    /** The version as people write it: 9.6, 18. */
    public String targetVersion() {
        return TargetRelease.text(targetMajor);
    }
}
