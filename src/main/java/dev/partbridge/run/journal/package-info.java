/** What was done, kept in the target: schema {@code partbridge}. */
@NullMarked
package dev.partbridge.run.journal;

import org.jspecify.annotations.NullMarked;
