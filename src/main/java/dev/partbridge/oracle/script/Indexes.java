package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** Indexes by name; the schema matters only where both sides give one. */
final class Indexes {
    private Indexes() {}

    static List<OracleIndex> named(ModelBuilder model, QualifiedName name) {
        List<OracleIndex> alike = model.indexes().stream()
                .filter(i -> i.name().name().equals(name.name()))
                .filter(i -> i.name().schema().isEmpty()
                        || name.schema().isEmpty()
                        || i.name().equals(name))
                .toList();
        return alike.size() <= 1
                ? alike
                : alike.stream().filter(i -> i.name().equals(name)).toList();
    }
}
