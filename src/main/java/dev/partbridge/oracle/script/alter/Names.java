package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of a table's partitions are unique, and so are those of all its subpartitions together. */
final class Names {
    private Names() {}

    /** Throws {@link Refused} at a name that the change has brought in a second time. */
    static OracleTable unique(OracleTable before, OracleTable after) {
        List<OraclePartition> partitions =
                after.partitioning().map(p -> p.partitions()).orElse(List.of());
        List<OraclePartition> old =
                before.partitioning().map(p -> p.partitions()).orElse(List.of());
        level(old, partitions, LevelWords.PARTITION);
        level(below(old), below(partitions), LevelWords.SUBPARTITION);
        return after;
    }

    private static List<OraclePartition> below(List<OraclePartition> partitions) {
        List<OraclePartition> all = new ArrayList<>();
        partitions.forEach(p -> all.addAll(p.subpartitions()));
        return all;
    }

    private static void level(List<OraclePartition> before, List<OraclePartition> after, LevelWords words) {
        Set<Identifier> twice = twice(after);
        // names that were there twice before are a finding of their own
        twice.removeAll(twice(before));
        twice.stream().sorted().findFirst().ifPresent(name -> {
            throw new Refused(
                    words.nameTwice,
                    "two " + words.word + "s would have the name " + name,
                    "Give another name to the new one");
        });
    }

    private static Set<Identifier> twice(List<OraclePartition> parts) {
        Set<Identifier> seen = new HashSet<>();
        Set<Identifier> twice = new HashSet<>();
        parts.forEach(p -> p.name().filter(n -> !seen.add(n)).ifPresent(twice::add));
        return twice;
    }
}
