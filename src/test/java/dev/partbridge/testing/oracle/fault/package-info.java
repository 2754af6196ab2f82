/** What goes wrong because a test wants it so. */
@NullMarked
package dev.partbridge.testing.oracle.fault;

import org.jspecify.annotations.NullMarked;
