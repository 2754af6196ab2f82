/** Rows on their way from a source to the target: a cursor with typed getters, no object per cell asked for. */
@NullMarked
package dev.partbridge.rows;

import org.jspecify.annotations.NullMarked;
