package dev.partbridge.plan;

import dev.partbridge.sql.ObjectId;

/**
 * The identity of a statement, used by the journal, edits and line anchors.
 *
 * @param object the PostgreSQL object that the statement makes
 */
public record StatementId(Phase phase, ObjectId object) {
    @Override
    public String toString() {
        return phase.file() + " " + object;
    }
}
