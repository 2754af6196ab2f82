package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ALL_CONS_COLUMNS, in the order of the positions; a constraint's name is unique in its schema. */
final class ConstraintColumnReader implements RowReader {
    private final Map<QualifiedName, List<Identifier>> columns = new HashMap<>();

    @Override
    public void row(Row row) {
        columns.computeIfAbsent(
                        QualifiedName.of(row.neededName("OWNER"), row.neededName("CONSTRAINT_NAME")),
                        c -> new ArrayList<>(2))
                .add(row.neededName("COLUMN_NAME"));
    }

    List<Identifier> of(QualifiedName constraint) {
        return columns.getOrDefault(constraint, List.of());
    }
}
