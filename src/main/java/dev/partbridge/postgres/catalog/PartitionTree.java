package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hangs partitions and inheritance children below their tables. */
final class PartitionTree {
    private final Map<Long, List<Relation>> children = new HashMap<>();
    private final Map<Long, List<PgConstraint>> constraints;

    PartitionTree(List<Relation> relations, Map<Long, List<PgConstraint>> constraints) {
        this.constraints = constraints;
        for (Relation relation : relations) {
            if (relation.parent() != 0) {
                children.computeIfAbsent(relation.parent(), oid -> new ArrayList<>())
                        .add(relation);
            }
        }
    }

    PgLayout layout(Relation table) {
        if (table.key().isPresent()) {
            return division(table, table.key().get());
        }
        List<PgPartition> partitions = below(table);
        return partitions.isEmpty() ? new PgLayout.Plain() : new PgLayout.Inheritance("", List.of(), partitions);
    }

    private PgLayout.Declarative division(Relation table, String key) {
        int open = key.indexOf('(');
        List<PgKeyPart> parts = ServerText.parts(key.substring(open + 1, key.length() - 1)).stream()
                .map(PartText::keyPart)
                .toList();
        return new PgLayout.Declarative(key.substring(0, open).strip(), parts, below(table));
    }

    private List<PgPartition> below(Relation table) {
        List<PgPartition> partitions = new ArrayList<>();
        for (Relation child : children.getOrDefault(table.oid(), List.of())) {
            PgPartition partition = new PgPartition(
                    child.name().name(),
                    child.bound().map(BoundText::parse).orElseGet(PgBound.Default::new),
                    constraints.getOrDefault(child.oid(), List.of()),
                    PgPartition.Role.COUNTERPART,
                    Optional.empty(),
                    Optional.empty(),
                    child.tablespace(),
                    Optional.of(ObjectId.table(child.name())));
            partitions.add(divided(child, partition));
        }
        return partitions;
    }

    /** A child of a child under inheritance has no key of its own: its checks say what it takes. */
    private PgPartition divided(Relation child, PgPartition partition) {
        if (child.key().isPresent()) {
            return partition.withDivision(division(child, child.key().get()));
        }
        return children.containsKey(child.oid())
                ? partition.withDivision(new PgLayout.Declarative("", List.of(), below(child)))
                : partition;
    }
}
