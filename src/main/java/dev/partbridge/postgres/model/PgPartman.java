package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;

/**
 * What pg_partman is told of a table.
 *
 * @param major pg_partman's version: 4 (4.7) or 5
 * @param control the partition key
 * @param interval such as {@code 1 month} or {@code 1000}
 * @param start where its first partition begins, as text: the end of the last one that is there
 * @param time the key is a time, not a number
 */
public record PgPartman(
        QualifiedName table, int major, Identifier control, String interval, String start, boolean time) {}
