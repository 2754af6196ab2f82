package dev.partbridge.ui.side;

/**
 * A side's states in words.
 *
 * @param ready the state in which it can be read
 * @param failed the state in which it cannot
 * @param lost the state in which it could, and answers no more
 */
public record StateWords(String ready, String busy, String none, String failed, String lost) {}
