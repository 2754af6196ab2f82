package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/**
 * A row trigger.
 *
 * @param table the table or leaf
 * @param timing SQL such as {@code BEFORE INSERT} or {@code BEFORE UPDATE OF sale_id}
 * @param whenSql the condition, without parentheses
 * @param function called without arguments
 * @param always ENABLE ALWAYS: fires under session_replication_role = replica too
 */
public record PgTrigger(
        Identifier name,
        QualifiedName table,
        String timing,
        Optional<String> whenSql,
        QualifiedName function,
        boolean always,
        ObjectId origin) {}
