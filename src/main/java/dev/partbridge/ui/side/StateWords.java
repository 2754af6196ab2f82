package dev.partbridge.ui.side;

/**
 * A side's states in words.
 *
 * @param ready the state in which it can be read
 * @param failed the state in which it cannot
 */
public record StateWords(String ready, String busy, String none, String failed) {}
