package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that tables do not have any more: a statement that still uses one fails in Oracle. */
final class Renamed {
    private record Name(QualifiedName now, SourcePosition place) {}

    private final Map<QualifiedName, Name> names = new LinkedHashMap<>();

    void add(QualifiedName old, QualifiedName now, SourcePosition place) {
        names.put(old, new Name(now, place));
    }

    /** Tells of a statement about a table by its old name; false where the name is none. */
    boolean report(QualifiedName name, Statement statement, Findings findings) {
        List<Map.Entry<QualifiedName, Name>> alike = names.entrySet().stream()
                .filter(e -> e.getKey().name().equals(name.name()))
                .filter(e -> e.getKey().equals(name)
                        || e.getKey().schema().isEmpty()
                        || name.schema().isEmpty())
                .toList();
        if (alike.isEmpty()) {
            return false;
        }
        Map.Entry<QualifiedName, Name> one = alike.get(alike.size() - 1);
        findings.add(
                "PB-SRC-050",
                ObjectId.table(name),
                statement.position(),
                name + ": the table " + one.getKey() + " has the name "
                        + one.getValue().now() + " since " + one.getValue().place()
                        + " (ORA-00942). Write its new name, or take the renaming out. Not carried out: "
                        + statement.summary());
        return true;
    }
}
