/** Compares what a target was to get with what it has: pure, and silent about nothing. */
@NullMarked
package dev.partbridge.postgres.compare;

import org.jspecify.annotations.NullMarked;
