package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the statements do to rows, in their order: rows that are inserted first may be gone or elsewhere afterwards. */
final class RowEffects {
    private record Inserted(QualifiedName table, SourcePosition first, long number) {
        Inserted and(Inserted more) {
            return new Inserted(table, first, number + more.number);
        }

        /** As the subject of a sentence. */
        String told(boolean named) {
            String into = named ? " into " + table : "";
            return number == 1
                    ? "an INSERT" + into + " at " + first
                    : number + " INSERTs" + into + ", the first at " + first;
        }
    }

    private record Reported(RowEffect effect, List<Inserted> before) {}

    private final Map<QualifiedName, Inserted> inserted = new HashMap<>();
    private final List<Reported> reported = new ArrayList<>();
    private final List<RowKeeper> keepers = new ArrayList<>();

    /** Whoever keeps rows that go with their table. */
    interface RowKeeper {
        /** The table has another name from now on. */
        void renamed(QualifiedName old, QualifiedName now);

        /** The table is gone, and its rows. */
        void dropped(QualifiedName table);
    }

    void keeper(RowKeeper keeper) {
        keepers.add(keeper);
    }

    /** An INSERT whose rows are read. */
    void inserted(QualifiedName table, SourcePosition place) {
        inserted.merge(table, new Inserted(table, place, 1), Inserted::and);
    }

    void add(RowEffect effect) {
        List<Inserted> before = Stream.concat(Stream.of(effect.table()), effect.other().stream())
                .flatMap(t -> Optional.ofNullable(inserted.get(t)).stream())
                .toList();
        if (!before.isEmpty()) {
            reported.add(new Reported(effect, before));
        }
    }

    /** The table is not in the model any more. */
    void gone(QualifiedName table) {
        inserted.remove(table);
        keepers.forEach(k -> k.dropped(table));
    }

    /** The rows of the table are from now on those of the other name. */
    void rename(QualifiedName old, QualifiedName now) {
        Optional.ofNullable(inserted.remove(old))
                .ifPresent(i -> inserted.put(now, new Inserted(now, i.first(), i.number())));
        keepers.forEach(k -> k.renamed(old, now));
    }

    /** Rows that stand before such a statement are read as if the statement were not there. */
    void report(ModelBuilder model) {
        for (Reported one : reported) {
            RowEffect effect = one.effect();
            String part = effect.partition().map(p -> ", partition " + p).orElse("");
            boolean several = one.before().size() > 1 || one.before().get(0).number() > 1;
            String before = one.before().stream()
                    .map(i -> i.told(effect.other().isPresent()))
                    .collect(Collectors.joining(", and "));
            model.findings()
                    .add(
                            "PB-SRC-052",
                            ObjectId.table(effect.table()),
                            effect.position(),
                            effect.table() + part + ": this statement " + effect.words()
                                    + (several ? "; before it stand " : "; before it stands ") + before
                                    + "; the rows are read as if this statement were not there");
        }
    }
}
