package dev.partbridge.convert;

import dev.partbridge.sql.QualifiedName;

/**
 * A condition on rows of a source.
 *
 * @param table Oracle's, whose columns it names
 * @param text Oracle's SQL, without the word WHERE
 */
public record RowCondition(QualifiedName table, String text) {
    /** As messages have it, on one line. */
    public String line() {
        return line(text);
    }

    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
