package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of other schemas that foreign keys reference, as far as they are visible. */
final class ParentReader implements RowReader {
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();

    @Override
    public void row(Row row) {
        tables.put(
                QualifiedName.of(row.neededName("OWNER"), row.neededName("CONSTRAINT_NAME")),
                QualifiedName.of(row.neededName("OWNER"), row.neededName("TABLE_NAME")));
    }

    Optional<QualifiedName> table(QualifiedName constraint) {
        return Optional.ofNullable(tables.get(constraint));
    }
}
