package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The triggers in the order they are made, found by the relation they stand on. */
final class Triggers {
    private final List<PgTrigger> all = new ArrayList<>();
    private final Map<QualifiedName, List<Integer>> places = new HashMap<>();

    void add(PgTrigger trigger) {
        places.computeIfAbsent(trigger.table(), r -> new ArrayList<>()).add(all.size());
        all.add(trigger);
    }

    List<PgTrigger> all() {
        return List.copyOf(all);
    }

    /** Those of a table, leaf or view. */
    List<PgTrigger> on(QualifiedName relation) {
        return on(List.of(relation));
    }

    /** Those of several relations, in the order they were made. */
    List<PgTrigger> on(Collection<QualifiedName> relations) {
        return relations.stream()
                .distinct()
                .flatMap(r -> places.getOrDefault(r, List.of()).stream())
                .sorted()
                .map(all::get)
                .toList();
    }
}
