package dev.partbridge.run.scan;

import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.ObjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells rows whose key another row had before them; looks closely at those only whose hash was there twice. */
final class KeyTally {
    private final RowKey key;
    private final ObjectId id;
    private final String words;
    private final Set<Long> suspects;
    private final Map<Checksum, String> first;

    /** @param first the places where keys were first, of all chunks of the table */
    KeyTally(RowKey key, ObjectId id, String words, Set<Long> suspects, Map<Checksum, String> first) {
        this.key = key;
        this.id = id;
        this.words = words;
        this.suspects = suspects;
        this.first = first;
    }

    static Map<Checksum, String> places() {
        return new HashMap<>();
    }

    void look(RowSource row, Tally tally) {
        Optional<Checksum> hash = key.of(row);
        if (hash.isEmpty() || !suspects.contains(hash.get().high())) {
            return;
        }
        String before = first.putIfAbsent(hash.get(), Tally.place(row));
        if (before != null) {
            tally.add("PB-ROW-019", id, row, () -> words + " that " + before + " has");
        }
    }
}
