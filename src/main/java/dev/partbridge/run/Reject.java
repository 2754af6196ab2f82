package dev.partbridge.run;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.sql.QualifiedName;

/**
 * A row kept aside.
 *
 * @param table Oracle's table
 * @param partition Oracle's; empty where the table has none, or none takes the row
 * @param address the row's own in a database, such as a rowid; empty where none is known
 * @param code SQLSTATE of the trouble
 * @param reason one sentence
 * @param raw the row as the source holds it; of a long one the beginning
 */
public record Reject(
        QualifiedName table,
        String partition,
        RowPosition position,
        String address,
        String code,
        String reason,
        String raw) {
    /** Where it stands in its source, for people. */
    public String place() {
        return position.with(address);
    }
}
