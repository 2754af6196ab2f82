package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A row as an INSERT gives it.
 *
 * @param table as it is written
 * @param columns absent where the statement names none: all visible columns in the table's order
 * @param trouble the first value that cannot be told, in whose place NULL stands
 * @param start offset in the script
 */
record InsertRow(
        QualifiedName table,
        Optional<List<Identifier>> columns,
        List<Value> values,
        Optional<UnreadableValue> trouble,
        int start) {
    InsertRow {
        values = List.copyOf(values);
    }
}
