package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * How the bounds of a table's partitions, or of its subpartitions, are read.
 *
 * @param kind RANGE, LIST or another word, whose parts have no bounds
 * @param key the types of the key's columns
 * @param tablespace that parts have where nothing else is said
 */
record Level(String kind, List<OracleType> key, Optional<Identifier> tablespace) {
    /**
     * The values of a HIGH_VALUE; absent where they cannot be told, which is a finding then.
     *
     * @param part in words, such as {@code partition P1}
     */
    Optional<List<BoundValue>> bound(
            Optional<String> highValue, QualifiedName table, ObjectId subject, String part, Report report) {
        boolean range = kind.equals("RANGE");
        if (!range && !kind.equals("LIST")) {
            highValue
                    .filter(v -> !v.isBlank())
                    .ifPresent(v -> report.add(
                            "PB-DIC-010",
                            subject,
                            table + ", " + part + ": the dictionary shows the bound " + v + " at a partition by " + kind
                                    + ", which has none; it is not used."));
            return Optional.of(List.of());
        }
        if (highValue.isEmpty() && !range) {
            // an automatic list's partition of NULL is shown as '', which is NULL to Oracle (oracle-facts 2)
            report.add(
                    "PB-DIC-006",
                    subject,
                    table + ", " + part + ": the dictionary shows no value of the list; NULL is taken for it.");
            return Optional.of(List.of(new BoundValue.Null()));
        }
        String text = highValue.orElse("");
        try {
            return Optional.of(
                    range
                            ? DictionaryText.range(text, key, w -> warn(table, subject, part, w, report))
                            : DictionaryText.list(text, key, w -> warn(table, subject, part, w, report)));
        } catch (UnreadableText e) {
            report.add(
                    "PB-SRC-006",
                    subject,
                    table + ", " + part + ": the bound " + text + " is not read: " + e.getMessage(),
                    "Tell the bound's text with the report of this as a fault of the program; until then migrate the"
                            + " table from a script.");
            return Optional.empty();
        }
    }

    private static void warn(QualifiedName table, ObjectId subject, String part, String what, Report report) {
        report.add("PB-SRC-007", subject, table + ", " + part + ": " + what);
    }
}
