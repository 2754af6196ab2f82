package dev.partbridge.oracle.rows;

import java.util.Optional;

/**
 * A condition of the user's own that narrows what is read, in Oracle's SQL.
 *
 * @param text without the word WHERE
 */
public record RowFilter(String text) {
    /** @throws IllegalArgumentException when the text is refused, with {@link #refusal}'s reason */
    public RowFilter {
        refusal(text).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** Why the text cannot stand in parentheses as one condition; empty when it can. */
    public static Optional<String> refusal(String text) {
        return Optional.ofNullable(new ConditionCheck(text).trouble()).map(t -> "the condition " + t);
    }
}
