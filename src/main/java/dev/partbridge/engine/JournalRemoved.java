package dev.partbridge.engine;

/**
 * What became of the wish to remove a journal.
 *
 * @param removed whether nothing of the migration is in it any more
 * @param message what was done, or why nothing was and what helps
 */
public record JournalRemoved(boolean removed, String message) {}
