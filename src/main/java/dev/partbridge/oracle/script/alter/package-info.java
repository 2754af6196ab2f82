/** What Oracle's maintenance statements do to a table's partitions: pure functions from the model before to the one after. */
@NullMarked
package dev.partbridge.oracle.script.alter;

import org.jspecify.annotations.NullMarked;
