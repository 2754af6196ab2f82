/** Renders Oracle DDL from the model, for the review where the source has no text of its own. */
@NullMarked
package dev.partbridge.oracle.ddl;

import org.jspecify.annotations.NullMarked;
