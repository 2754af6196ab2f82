/** The rows of a script source: data files as CSV, cut into slices, read as {@link dev.partbridge.rows.RowSource}s. */
@NullMarked
package dev.partbridge.oracle.script.data;

import org.jspecify.annotations.NullMarked;
