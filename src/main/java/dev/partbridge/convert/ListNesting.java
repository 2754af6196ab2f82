package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A list of several columns as lists below lists: PostgreSQL's LIST takes one column. An Oracle partition that names
 * tuples with several first values gets several leaves, and DEFAULT one at each level.
 */
final class ListNesting {
    private final Level level;
    private final Names names;
    private final Draft draft;
    private final String above;
    private int groups;

    /** Makes the leaf of an Oracle partition. */
    interface LeafMaker {
        PgPartition make(PgBound bound, int partition) throws BadBound;
    }

    private record Listed(List<String> values, int partition) {}

    /** @param above the name of the partition above, as leaves below it bear it; empty at the top */
    ListNesting(Level level, Names names, Draft draft, String above) {
        this.level = level;
        this.names = names;
        this.draft = draft;
        this.above = above;
    }

    List<PgPartition> build(List<OraclePartition> partitions, LeafMaker leaves) throws BadBound {
        List<Listed> all = new ArrayList<>();
        OptionalInt rest = OptionalInt.empty();
        for (int i = 0; i < partitions.size(); i++) {
            for (BoundValue value : partitions.get(i).bound()) {
                if (value instanceof BoundValue.Default) {
                    rest = OptionalInt.of(i);
                } else if (value instanceof BoundValue.Tuple tuple) {
                    all.add(new Listed(ListTuples.literals(tuple, level.types(), partitions.get(i)), i));
                } else {
                    throw new BadBound("the value " + value + " is no tuple of the key's columns");
                }
            }
        }
        return level(0, all, rest, leaves);
    }

    private List<PgPartition> level(int depth, List<Listed> listed, OptionalInt rest, LeafMaker leaves)
            throws BadBound {
        List<PgPartition> made = new ArrayList<>();
        if (depth == level.columns().size() - 1) {
            Map<Integer, List<String>> values = new LinkedHashMap<>();
            listed.forEach(l -> values.computeIfAbsent(l.partition(), p -> new ArrayList<>())
                    .add(l.values().get(depth)));
            for (Map.Entry<Integer, List<String>> leaf : values.entrySet()) {
                made.add(leaves.make(new PgBound.In(leaf.getValue()), leaf.getKey()));
            }
        } else {
            Map<String, List<Listed>> byValue = new LinkedHashMap<>();
            listed.forEach(l -> byValue.computeIfAbsent(l.values().get(depth), v -> new ArrayList<>())
                    .add(l));
            for (Map.Entry<String, List<Listed>> group : byValue.entrySet()) {
                made.add(group(depth, group.getKey())
                        .withDivision(new PgLayout.Declarative(
                                "LIST",
                                List.of(level.parts().get(depth + 1)),
                                level(depth + 1, group.getValue(), rest, leaves))));
            }
        }
        if (rest.isPresent()) {
            made.add(leaves.make(new PgBound.Default(), rest.getAsInt()));
        }
        return made;
    }

    private PgPartition group(int depth, String value) {
        groups++;
        Identifier name = names.relation(
                draft.name.schema().orElseThrow(),
                draft.name.name().text(),
                (above.isEmpty() ? "" : above + "_") + "l" + groups,
                draft.id(),
                draft.oracle.position());
        return new PgPartition(
                name,
                new PgBound.In(List.of(value)),
                List.of(),
                PgPartition.Role.COUNTERPART,
                Optional.of("all with " + level.columns().get(depth) + " = " + value),
                Optional.empty());
    }
}
