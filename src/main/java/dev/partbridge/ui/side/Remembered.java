package dev.partbridge.ui.side;

/**
 * A connection that was used before.
 *
 * @param text as short as the pane wants it
 * @param about all that is known of it
 * @param choose turns to it
 * @param forget takes it out of those that are remembered
 */
public record Remembered(String text, String about, Runnable choose, Runnable forget) {}
