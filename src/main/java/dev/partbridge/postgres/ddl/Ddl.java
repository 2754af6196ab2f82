package dev.partbridge.postgres.ddl;

import dev.partbridge.sql.ObjectId;

/**
 * A statement with what takes it back.
 *
 * @param object the PostgreSQL object that the statement makes or changes
 * @param sql without the final semicolon
 * @param undo without the final semicolon; empty where nothing is to be undone
 */
public record Ddl(ObjectId object, String sql, String undo) {
    /** A remark's text on one line: a name may hold a line break, behind which a comment would end. */
    static String line(String remark) {
        return remark.replaceAll("\\R", " ");
    }
}
