package dev.partbridge.plan.parts;

import dev.partbridge.diff.Part;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts in the order of their lines; what begins on a line that another part has is put to that one. */
final class PartList {
    private final List<Part> parts = new ArrayList<>();

    /** What is partitioned by, with all that says how. */
    static ObjectId partitionBy(QualifiedName table) {
        return ObjectId.below(ObjectKind.STATEMENT, table, new Identifier("partition by"));
    }

    void add(Optional<ObjectId> id, List<ObjectId> under, int from, int to, Part.Role role) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).to() > from) {
            Part before = parts.remove(last);
            List<ObjectId> ids = new ArrayList<>(before.ids());
            id.filter(i -> !ids.contains(i)).ifPresent(ids::add);
            parts.add(new Part(
                    ids,
                    before.under().isEmpty() ? under : before.under(),
                    before.from(),
                    Math.max(before.to(), to),
                    before.role()));
        } else if (to > from) {
            parts.add(new Part(id.stream().toList(), under, from, to, role));
        }
    }

    /** One more object of the part that was added last. */
    void also(ObjectId id) {
        if (!parts.isEmpty()) {
            Part last = parts.get(parts.size() - 1);
            add(Optional.of(id), List.of(), last.from(), last.to(), last.role());
        }
    }

    List<Part> parts() {
        return parts;
    }
}
