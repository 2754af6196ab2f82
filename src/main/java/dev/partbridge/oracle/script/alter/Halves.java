package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The subpartitions of the partitions that SPLIT and MERGE make (VLDB and Partitioning Guide, Maintenance Operations). */
final class Halves {
    private Halves() {}

    /**
     * Each half of a split has subpartitions like those of the whole. A name that begins with that of the whole begins
     * with the half's instead; Oracle makes up all other names itself.
     */
    static OraclePartition ofSplit(Subpartitioning below, OraclePartition whole, OraclePartition half) {
        if (given(below, half)) {
            return half;
        }
        return Parts.withSubpartitions(
                half,
                whole.subpartitions().stream()
                        .map(s -> new OraclePartition(
                                name(below, whole, half, s),
                                s.bound(),
                                List.of(),
                                false,
                                s.tablespace(),
                                half.position()))
                        .toList());
    }

    private static Optional<Identifier> name(
            Subpartitioning below, OraclePartition whole, OraclePartition half, OraclePartition sub) {
        if (below.kind() == Subpartitioning.Kind.HASH
                || whole.name().isEmpty()
                || half.name().isEmpty()) {
            return Optional.empty();
        }
        String prefix = whole.name().get().text() + "_";
        return sub.name()
                .map(Identifier::text)
                .filter(n -> n.startsWith(prefix) && n.length() > prefix.length())
                .map(n -> Identifier.of(half.name().get().text() + "_" + n.substring(prefix.length())));
    }

    /** What a merge makes has the subpartitions of the template, or one that takes all. */
    static OraclePartition ofMerge(Subpartitioning below, OraclePartition whole) {
        return given(below, whole)
                ? whole
                : Parts.withSubpartitions(whole, below.expand(whole.name(), whole.position()));
    }

    private static boolean given(Subpartitioning below, OraclePartition part) {
        if (part.subpartitions().isEmpty()) {
            return false;
        }
        if (below.kind() != Subpartitioning.Kind.HASH) {
            throw new Refused(
                    "ORA-14634",
                    "SPLIT and MERGE describe no " + below.kind().name().toLowerCase(Locale.ROOT) + " subpartitions",
                    "Leave them out, and SPLIT, MERGE or RENAME SUBPARTITION afterwards");
        }
        return true;
    }
}
