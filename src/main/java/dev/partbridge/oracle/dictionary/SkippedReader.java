package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema holds that is not in scope: views, code, synonyms (ALL_OBJECTS), materialised views and their logs. */
final class SkippedReader implements RowReader {
    private static final int SHOWN = 5;

    private final Identifier owner;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    SkippedReader(Identifier owner) {
        this.owner = owner;
    }

    @Override
    public void row(Row row) {
        add(row.needed("OBJECT_TYPE").toLowerCase(Locale.ROOT), row.neededName("OBJECT_NAME"));
    }

    void addAll(String kind, Set<Identifier> objects) {
        objects.forEach(o -> add(kind, o));
    }

    private void add(String kind, Identifier name) {
        names.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(QualifiedName.of(owner, name).toString());
    }

    List<Skipped> skipped() {
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
