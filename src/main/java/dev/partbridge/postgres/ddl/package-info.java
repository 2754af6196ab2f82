/** From PostgreSQL's model to statements: pure functions, each statement with its undo. */
@NullMarked
package dev.partbridge.postgres.ddl;

import org.jspecify.annotations.NullMarked;
