package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Sequences by name; a schema that is left out on one side does not matter when the name is the only one. */
final class Sequences {
    private Sequences() {}

    static Optional<OracleSequence> named(ModelBuilder model, QualifiedName name) {
        List<OracleSequence> alike = model.sequences().stream()
                .filter(s -> s.name().name().equals(name.name()))
                .filter(s -> s.name().equals(name)
                        || s.name().schema().isEmpty()
                        || name.schema().isEmpty())
                .toList();
        return alike.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    static void replace(ModelBuilder model, OracleSequence old, OracleSequence now) {
        model.sequences().replaceAll(s -> s.equals(old) ? now : s);
    }
}
