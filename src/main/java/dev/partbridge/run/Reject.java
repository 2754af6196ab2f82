package dev.partbridge.run;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.sql.QualifiedName;

/**
 * A row kept aside.
 *
 * @param table Oracle's table
 * @param code SQLSTATE of the trouble
 * @param reason one sentence
 * @param raw the row as the source holds it
 */
public record Reject(QualifiedName table, RowPosition position, String code, String reason, String raw) {}
