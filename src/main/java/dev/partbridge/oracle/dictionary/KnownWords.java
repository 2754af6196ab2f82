package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.ObjectId;
import java.util.List;

/** Says so where a column has another word than those that are known: it would be taken for the usual one in silence. */
final class KnownWords {
    private final Report report;

    KnownWords(Report report) {
        this.report = report;
    }

    /**
     * Checks one column of a row; nothing at all is no word.
     *
     * @param what the object in words, for the message
     * @param known the words, the one that others are taken for first
     */
    void check(Row row, String column, List<String> known, ObjectId subject, String what) {
        row.text(column)
                .map(String::strip)
                .filter(word -> !known.contains(word))
                .ifPresent(word -> unknown(column, word, known.get(0), subject, what));
    }

    /** @param taken what the word is taken for */
    void unknown(String column, String word, String taken, ObjectId subject, String what) {
        report.add(
                "PB-DIC-025",
                subject,
                what + ": the dictionary has " + word + " for " + column + ", which is not known; it is taken for "
                        + taken + ".");
    }
}
