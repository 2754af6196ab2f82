package dev.partbridge.run.differ;

import dev.partbridge.plan.Chunk;
import dev.partbridge.run.journal.RejectedRows;

/**
 * A part of a table's source.
 *
 * @param rejected its rows in the reject table
 */
public record SourcePart(Chunk chunk, RejectedRows rejected) {}
