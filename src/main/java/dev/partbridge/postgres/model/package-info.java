/** What PostgreSQL is to get: immutable, free of formatting, expressions already in PostgreSQL's own SQL. */
@NullMarked
package dev.partbridge.postgres.model;

import org.jspecify.annotations.NullMarked;
