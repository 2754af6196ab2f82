package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;
import java.util.Set;

/** Says what of an index is taken for something else than the dictionary may mean. */
final class IndexCheck {
    /** What ALL_INDEXES calls the kinds. */
    private static final Set<String> KINDS = Set.of(
            "NORMAL",
            "NORMAL/REV",
            "BITMAP",
            "FUNCTION-BASED NORMAL",
            "FUNCTION-BASED NORMAL/REV",
            "FUNCTION-BASED BITMAP",
            "FUNCTION-BASED DOMAIN",
            "DOMAIN");

    private static final Set<String> LOCALITIES = Set.of("LOCAL", "GLOBAL");

    private final Report report;

    IndexCheck(Report report) {
        this.report = report;
    }

    /** @param divided how it is partitioned, as far as that is shown */
    void check(IndexReader.Found index, QualifiedName table, Optional<IndexReader.Divided> divided) {
        ObjectId subject = ObjectId.index(table, index.name().name());
        String what = table + ", index " + index.name().name();
        KnownWords words = new KnownWords(report);
        if (!KINDS.contains(index.type())) {
            words.unknown("INDEX_TYPE", index.type(), "NORMAL", subject, what);
        }
        divided.map(IndexReader.Divided::locality)
                .filter(l -> !LOCALITIES.contains(l))
                .ifPresent(l -> words.unknown("LOCALITY", l, "GLOBAL", subject, what));
        if (index.partitioned() && divided.isEmpty()) {
            report.add(
                    "PB-DIC-026",
                    subject,
                    what + " is partitioned, but the dictionary does not show how; it is taken for LOCAL.");
        }
    }
}
