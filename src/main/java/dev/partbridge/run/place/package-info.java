/** Finds where rows came from that were in the target before they were rejected: a table's source is read once more. */
@NullMarked
package dev.partbridge.run.place;

import org.jspecify.annotations.NullMarked;
