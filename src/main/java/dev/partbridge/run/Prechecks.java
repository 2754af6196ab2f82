package dev.partbridge.run;

/**
 * Which of the checks before a run are done that cost more than a moment.
 *
 * @param rows the source's rows are looked through
 * @param statements the statements of the structure are tried on the target, and rolled back
 */
public record Prechecks(boolean rows, boolean statements) {
    /** None of them. */
    public static final Prechecks NONE = new Prechecks(false, false);
}
