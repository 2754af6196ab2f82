package dev.partbridge.sql;

/**
 * One name exactly as the database's dictionary or catalog holds it: folding is done, quotes are gone.
 *
 * @param text the exact name; never empty, never holding NUL
 */
public record Identifier(String text) implements Comparable<Identifier> {
    public Identifier {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name: \"" + text.replace('\0', '?') + "\"");
        }
    }

    public static Identifier of(String text) {
        return new Identifier(text);
    }

    @Override
    public int compareTo(Identifier other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
