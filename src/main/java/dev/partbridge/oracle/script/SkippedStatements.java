package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Views, stored units, grants and the like: told once for each kind and file, so that none is lost without a word. */
final class SkippedStatements {
    /** The kind of what stands behind an EXIT, which has a finding of its own. */
    static final String NOT_EXECUTED = "not executed";

    /** They leave nothing behind that a target could lack. */
    private static final Set<String> QUIET = Set.of(
            NOT_EXECUTED,
            "alter session",
            "alter system",
            "analyze",
            "select",
            "with",
            "explain",
            "lock",
            "audit",
            "noaudit");

    private static final int SHOWN = 5;

    private record Key(String file, String kind) {}

    private SkippedStatements() {}

    static void report(List<Skipped> skipped, Findings findings) {
        Map<Key, List<Skipped>> kinds = new LinkedHashMap<>();
        for (Skipped one : skipped) {
            if (!QUIET.contains(one.kind())) {
                kinds.computeIfAbsent(new Key(place(one).file(), one.kind()), k -> new ArrayList<>())
                        .add(one);
            }
        }
        kinds.forEach((key, all) -> {
            SourcePosition first = place(all.get(0));
            findings.add("PB-SRC-020", ObjectId.file(key.file()), first, message(key.kind(), all));
        });
    }

    /** A script's statements all have one. */
    private static SourcePosition place(Skipped one) {
        return one.position().orElseThrow();
    }

    private static String message(String kind, List<Skipped> all) {
        List<String> shown = all.stream()
                .limit(SHOWN)
                .map(s -> s.name() + " (line " + place(s).line() + ")")
                .toList();
        String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
        // a statement without a name is shown by its first words, which say its kind
        boolean told = all.get(0).name().toLowerCase(Locale.ROOT).startsWith(kind);
        return "Not converted: " + (told ? "" : kind + " ") + String.join(", ", shown) + more;
    }
}
