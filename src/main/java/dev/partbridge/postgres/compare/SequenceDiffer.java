package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sequences, and the options of identity columns, which are sequences too. */
final class SequenceDiffer {
    private SequenceDiffer() {}

    static void compare(List<PgSequence> wanted, List<PgSequence> found, Comparison comparison) {
        Map<QualifiedName, PgSequence> there = new HashMap<>();
        found.forEach(s -> there.put(s.name(), s));
        for (PgSequence sequence : wanted) {
            ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, sequence.name());
            PgSequence has = there.get(sequence.name());
            if (has == null) {
                comparison.missing(id, "");
                continue;
            }
            comparison.values(id, "options", options(sequence), options(has));
        }
    }

    private static SequenceOptions options(PgSequence sequence) {
        return SequenceOptions.of(
                "bigint",
                Optional.of(sequence.start()),
                sequence.increment(),
                sequence.minimum(),
                sequence.maximum(),
                sequence.cache(),
                sequence.cycle());
    }
}
