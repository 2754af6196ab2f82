/** Differences of texts and merges of them, line by line; they know no window. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.diff;
