package dev.partbridge.run.sift;

import dev.partbridge.convert.rule.DuplicatesRule;
import java.util.List;

/** Which of the rows with one key stays. */
record Duplicates(DuplicatesRule rule) {
    /** What becomes of them, for the reason. */
    String told() {
        return switch (rule) {
            case NONE -> "all of them are rejected, since no choice says which stays";
            case SMALLEST -> "the smallest row stays";
            case LARGEST -> "the largest row stays";
        };
    }

    /** The row's text, where it decides. */
    String row(String alias) {
        return rule == DuplicatesRule.NONE ? "" : ", row_to_json(" + alias + ")::text AS row_text";
    }

    /** The rows of one key by their text, byte by byte; which of equal rows stays does not matter. */
    String order(List<String> key) {
        return rule == DuplicatesRule.NONE
                ? ""
                : ", row_number() OVER (PARTITION BY " + String.join(", ", key) + " ORDER BY row_text COLLATE \"C\""
                        + (rule == DuplicatesRule.LARGEST ? " DESC" : "") + ") AS nth";
    }

    /**
     * A part of WITH that notes down those that stay.
     *
     * @param several another part, the rows of keys that are there more than once
     */
    String staying(String several, String into) {
        return rule == DuplicatesRule.NONE
                ? ""
                : ", staying AS (INSERT INTO " + into + " SELECT relation, place, same_key FROM " + several
                        + " WHERE nth = 1)";
    }

    String condition() {
        return rule == DuplicatesRule.NONE ? "" : " WHERE nth > 1";
    }
}
