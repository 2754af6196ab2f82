package dev.partbridge.plan;

/**
 * Why an edited text cannot be executed.
 *
 * @param line of the edited text, counted from 1
 * @param what in words, such as {@code COMMIT ends the transaction}
 * @param cure what to write instead
 */
public record EditTrouble(int line, String what, String cure) {
    @Override
    public String toString() {
        return "line " + line + ": " + what + "; " + cure;
    }
}
