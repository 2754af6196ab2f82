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
 * @param role what it is for, where others must know; no catalog tells it
 */
public record PgTrigger(
        Identifier name,
        QualifiedName table,
        String timing,
        Optional<String> whenSql,
        QualifiedName function,
        boolean always,
        Role role,
        ObjectId origin) {
    /** One that nobody must know. */
    public PgTrigger(
            Identifier name,
            QualifiedName table,
            String timing,
            Optional<String> whenSql,
            QualifiedName function,
            boolean always,
            ObjectId origin) {
        this(name, table, timing, whenSql, function, always, Role.OTHER, origin);
    }

    /** What a trigger is for. */
    public enum Role {
        /** Sends on the rows that come to a landing without the partition key; may be dropped with it. */
        LANDING,
        /** Takes the rows by reference along when their parent's key changes. */
        KEY_MOVE,
        /** Anything else. */
        OTHER
    }
}
