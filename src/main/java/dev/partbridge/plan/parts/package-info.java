/** Finds in the statements of a table, Oracle's and PostgreSQL's, the lines of each of its objects. */
@NullMarked
package dev.partbridge.plan.parts;

import org.jspecify.annotations.NullMarked;
