/**
 * Which rows of a table differ between source and target, by key. Both sides are read as streams, more than once; what
 * is held are sums of hashes and the few rows that are left when these cancel each other out.
 */
@org.jspecify.annotations.NullMarked
package dev.partbridge.run.differ;
