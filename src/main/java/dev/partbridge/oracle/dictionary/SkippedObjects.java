package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema holds that is not in scope: views, code, synonyms, materialised views and their logs. */
final class SkippedObjects {
    private static final int SHOWN = 5;

    private final Identifier owner;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    SkippedObjects(Identifier owner, ObjectReader objects) {
        this.owner = owner;
        objects.others().forEach((kind, all) -> add(kind.toLowerCase(Locale.ROOT), all));
        add("materialized view", objects.materializedViews());
        add("materialized view log", objects.materializedViewLogs());
    }

    private void add(String kind, Set<Identifier> objects) {
        if (!objects.isEmpty()) {
            names.put(
                    kind,
                    objects.stream()
                            .map(o -> QualifiedName.of(owner, o).toString())
                            .toList());
        }
    }

    List<Skipped> all() {
        return names.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(n -> new Skipped(e.getKey(), n, Optional.empty())))
                .toList();
    }

    /** One finding for each kind. */
    void report(Report report) {
        names.forEach((kind, all) -> report.add(
                "PB-DIC-020",
                Dictionary.schema(owner),
                "Not converted: " + kind + " "
                        + String.join(", ", all.subList(0, Math.min(SHOWN, all.size())))
                        + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "")));
    }
}
