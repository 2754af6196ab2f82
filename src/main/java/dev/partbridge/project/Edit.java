package dev.partbridge.project;

import java.util.Comparator;

/**
 * A statement that was changed by hand.
 *
 * @param statement which one: its phase and object
 * @param generated its text when it was changed, so that a later conversion that makes another text is noticed
 * @param edited its text in place of that one; empty where the statement is left out
 */
public record Edit(String statement, String generated, String edited) implements Comparable<Edit> {
    private static final Comparator<Edit> ORDER =
            Comparator.comparing(Edit::statement).thenComparing(Edit::generated).thenComparing(Edit::edited);

    @Override
    public int compareTo(Edit other) {
        return ORDER.compare(this, other);
    }
}
