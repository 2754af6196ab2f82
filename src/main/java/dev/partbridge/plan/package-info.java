/** What will be done, in which order: statements with their undo, chunks to copy, checks. */
@NullMarked
package dev.partbridge.plan;

import org.jspecify.annotations.NullMarked;
