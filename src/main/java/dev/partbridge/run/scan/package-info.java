/** Looks through the rows of a source before any is copied: what would not arrive, or not as it is. */
@org.jspecify.annotations.NullMarked
package dev.partbridge.run.scan;
