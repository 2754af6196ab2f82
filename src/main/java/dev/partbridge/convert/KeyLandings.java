package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a row comes to whose stored key has no value yet, since an INSERT leaves it out: PostgreSQL routes a row before
 * a trigger can fill it. A level by such a key takes NULL in one partition; one that does not gets a landing partition.
 */
final class KeyLandings {
    private final Draft draft;
    private final Names names;

    KeyLandings(Draft draft, Names names) {
        this.draft = draft;
        this.names = names;
    }

    /** Adds the landing partitions that are missing and notes all leaves that such rows come to. */
    void add() {
        List<PgPartition> all = level(
                new PgLayout.Declarative(draft.strategy, draft.parts, draft.leaves),
                draft.name.name().text());
        draft.leaves.clear();
        draft.leaves.addAll(all);
    }

    private List<PgPartition> level(PgLayout.Declarative level, String stem) {
        if (level.parts().stream().noneMatch(this::stored)) {
            return level.partitions().stream().map(this::below).toList();
        }
        List<PgPartition> takers = takers(level);
        List<PgPartition> all = new ArrayList<>();
        level.partitions().forEach(p -> all.add(takers.contains(p) ? below(p) : p));
        if (takers.isEmpty()) {
            all.add(below(landing(stem)));
        }
        return all;
    }

    /** An expression joins columns, and is NULL where one of them is. */
    private boolean stored(PgKeyPart part) {
        return part.column().map(draft.stored::containsKey).orElse(true);
    }

    private PgPartition below(PgPartition partition) {
        if (partition.division().isEmpty()) {
            boolean empty = partition.role() == PgPartition.Role.LANDING || partition.role() == PgPartition.Role.GUARD;
            draft.landings.put(draft.leaf(partition), empty);
            return partition;
        }
        PgLayout.Declarative level = partition.division().get();
        return partition.withDivision(new PgLayout.Declarative(
                level.strategy(), level.parts(), level(level, partition.name().text())));
    }

    private static List<PgPartition> takers(PgLayout.Declarative level) {
        List<PgPartition> all = level.partitions();
        if (level.strategy().equals("HASH")) {
            // the hash of a single NULL is 0, that of several values with NULL among them may be any
            return level.parts().size() > 1
                    ? all
                    : all.stream().filter(KeyLandings::first).toList();
        }
        List<PgPartition> listing = all.stream().filter(KeyLandings::listsNull).toList();
        return listing.isEmpty()
                ? all.stream().filter(p -> p.bound() instanceof PgBound.Default).toList()
                : listing;
    }

    private static boolean first(PgPartition partition) {
        return partition.bound() instanceof PgBound.Hash hash && hash.remainder() == 0;
    }

    private static boolean listsNull(PgPartition partition) {
        return partition.bound() instanceof PgBound.In in && in.values().contains("NULL");
    }

    private PgPartition landing(String stem) {
        Identifier name = names.relation(
                draft.name.schema().orElseThrow(), stem + "_landing", draft.id(), draft.oracle.position());
        QualifiedName leaf = draft.name.sibling(name);
        Identifier guard = names.constraint(leaf, name.text() + "_empty", draft.id(), draft.oracle.position());
        return new PgPartition(
                name,
                new PgBound.Default(),
                List.of(new PgConstraint.Check(guard, "false", false, true, Optional.empty())),
                PgPartition.Role.LANDING,
                Optional.of("landing: always empty; sends on rows that come without the partition key"),
                Optional.empty());
    }
}
