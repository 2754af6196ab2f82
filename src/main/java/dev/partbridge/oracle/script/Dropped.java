package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What DROP took away. A script that drops what another one creates may be meant for another day: the scripts of a
 * folder have no order of their own. There the object is kept, and told, unless it is created again.
 */
final class Dropped {
    private record Kept(ObjectKind kind, SourcePosition created, SourcePosition dropped) {}

    private final Map<QualifiedName, SourcePosition> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, Kept> kept = new LinkedHashMap<>();

    /** Whether the object is to be taken away, which is so when one script creates and drops it. */
    boolean drop(ObjectKind kind, QualifiedName name, SourcePosition created, SourcePosition dropped) {
        if (created.file().equals(dropped.file())) {
            if (kind == ObjectKind.TABLE) {
                tables.put(name, dropped);
            }
            return true;
        }
        kept.put(name, new Kept(kind, created, dropped));
        return false;
    }

    /** Where the table was dropped. */
    Optional<SourcePosition> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Whether the object of that name was dropped by another script, so that it can be created again now. */
    boolean takeKept(QualifiedName name) {
        return kept.remove(name) != null;
    }

    /** One finding for each object that was kept, and one for each table that is gone. */
    void report(ModelBuilder model) {
        tables.forEach((name, place) -> {
            if (model.table(name).isEmpty()) {
                model.findings()
                        .add("PB-SRC-054", ObjectId.table(name), place, name + " is dropped here and is not converted");
            }
        });
        kept.forEach((name, k) -> model.findings()
                .add(
                        "PB-SRC-055",
                        ObjectId.of(k.kind(), name),
                        k.dropped(),
                        "the " + k.kind().word() + " " + name + ", which " + k.created()
                                + " creates, is dropped by another script; it is kept"));
    }
}
