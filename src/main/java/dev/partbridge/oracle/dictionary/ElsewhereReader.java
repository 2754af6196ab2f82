package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_CONS_COLUMNS of the keys of other schemas that foreign keys reference, as far as they are visible. */
final class ElsewhereReader implements RowReader {
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final ConstraintColumnReader columns = new ConstraintColumnReader();

    @Override
    public void row(Row row) {
        tables.put(
                QualifiedName.of(row.neededName("OWNER"), row.neededName("CONSTRAINT_NAME")),
                QualifiedName.of(row.neededName("OWNER"), row.neededName("TABLE_NAME")));
        columns.row(row);
    }

    Optional<QualifiedName> table(QualifiedName key) {
        return Optional.ofNullable(tables.get(key));
    }

    List<Identifier> columns(QualifiedName key) {
        return columns.of(key);
    }
}
